import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { checkTables } from './checks.ts';
import { compiledPart } from './compiled.ts';
import { type Fault, orThrow, type Report } from './fault.ts';
import { ROW_KEYS } from './row-keys.ts';
import { RULE_FILE_NAMES } from './rules.ts';
import { checkFolder, type Source, sourcesOf } from './sources.ts';
import { type Located, type LocatedTables, ROW_SCHEMAS, type TableName, type Tables } from './tables.ts';
import { type CellRow, parseTsv } from './tsv.ts';

export const TABLE_NAMES = Object.keys(ROW_SCHEMAS) as TableName[];
const DATED = ['term', 'existed', 'capitals'];
/** A typing error such as 2108 is refused; no table foresees the future. */
const LAST_YEAR = 2030;

const fileOf = (name: TableName): string => `${name}.tsv`;

/** Of each table its texts, the user's own after the shipped one. */
export type TableSources = Readonly<Record<TableName, readonly Source[]>>;
type Line = Pick<Fault, 'file' | 'line'>;
type Options = { readonly lastYear: number; readonly report: Report };

/** What is wrong with the names of the columns. */
function headerFaults(header: readonly string[], known: readonly string[]): readonly Omit<Fault, keyof Line>[] {
  const expected = `: the columns are ${known.join(', ')}`;
  const unknown = header.filter((column) => !known.includes(column));
  const missing = known.filter((column) => !header.includes(column));
  const twice = header.filter((column, index) => header.indexOf(column) !== index);
  return [
    ...unknown.map((column) => ({ column, problem: `is unknown${expected}` })),
    ...missing.map((column) => ({ column, problem: `is missing${expected}` })),
    ...twice.map((column) => ({ column, problem: 'stands twice' })),
  ];
}

/** A column with the cells that were read already: roles, countries and "-" stand in thousands of rows. */
type Column = { readonly name: string; readonly schema: z.ZodType; readonly known: Map<string, unknown> };
type Sheet = Options & { readonly file: string; readonly columns: readonly Column[] };

function checkYears(sheet: Sheet, { line, cells }: CellRow): boolean {
  const late = sheet.columns.flatMap(({ name }, index) => {
    const years = DATED.includes(name) ? cells[index]?.match(/\d{4,}/g) : null;
    const year = years?.find((each) => Number(each) > sheet.lastYear);
    return year === undefined ? [] : [{ column: name, year }];
  });
  for (const { column, year } of late) {
    sheet.report({ file: sheet.file, line, column, problem: `${year} lies after ${sheet.lastYear}` });
  }
  return late.length === 0;
}

/** Undefined after a fault: no cell means nothing. */
function readCell({ schema, known }: Column, cell: string, fault: (problem: string) => void): unknown {
  if (known.has(cell)) return known.get(cell);
  const parsed = schema.safeParse(cell);
  for (const { message } of parsed.error?.issues ?? []) fault(message);
  if (parsed.success) known.set(cell, parsed.data);
  return parsed.data;
}

function readRow(sheet: Sheet, source: CellRow): readonly Located<unknown>[] {
  const { file, columns, report } = sheet;
  const { line, cells } = source;
  const row: Record<string, unknown> = {};
  columns.forEach((column, index) => {
    const fault = (problem: string): void => report({ file, line, column: column.name, problem });
    row[column.name] = readCell(column, cells[index] ?? '', fault);
  });
  const right = columns.every(({ name }) => row[name] !== undefined);
  return checkYears(sheet, source) && right ? [{ file, line, row }] : [];
}

function readSource(name: TableName, source: Source, options: Options): readonly Located<unknown>[] {
  const table = parseTsv(source, options.report);
  if (table === null) return [];
  const faults = headerFaults(table.header, Object.keys(ROW_SCHEMAS[name].shape));
  for (const fault of faults) options.report({ file: source.file, line: table.line, ...fault });
  if (faults.length > 0) return [];
  const shape: Readonly<Record<string, z.ZodType>> = ROW_SCHEMAS[name].shape;
  const columns = table.header.flatMap((column): Column[] => {
    const schema = shape[column];
    return schema === undefined ? [] : [{ name: column, schema, known: new Map() }];
  });
  const sheet = { ...options, file: source.file, columns };
  return table.rows.flatMap((row) => readRow(sheet, row));
}

/** A row of a later source takes the place of the row that is about the same thing. */
function readTable(name: TableName, sources: readonly Source[], options: Options): readonly Located<unknown>[] {
  const keyOf = ROW_KEYS[name].of as (row: unknown) => string;
  return sources
    .map((source) => readSource(name, source, options))
    .reduce((base, more) => {
      const replaced = new Set(more.map(({ row }) => keyOf(row)));
      return [...base.filter(({ row }) => !replaced.has(keyOf(row))), ...more];
    });
}

function hashOf(sources: TableSources): string {
  const hash = createHash('sha256');
  for (const name of TABLE_NAMES) for (const { text } of sources[name]) hash.update(`${name}\u0000${text}\u0000`);
  return hash.digest('hex');
}

/** Reads and checks texts of tables. What no single row shows is checked when every row is right by itself. */
export function parseTables(sources: TableSources, report: Report, lastYear: number = LAST_YEAR): Tables {
  let faulty = false;
  const noting: Report = (fault) => {
    faulty = true;
    report(fault);
  };
  const options = { lastYear, report: noting };
  const located = Object.fromEntries(TABLE_NAMES.map((name) => [name, readTable(name, sources[name], options)]));
  if (!faulty) checkTables(located as unknown as LocatedTables, report);
  const rows = Object.fromEntries(TABLE_NAMES.map((name) => [name, (located[name] ?? []).map(({ row }) => row)]));
  return { ...(rows as unknown as Omit<Tables, 'hash'>), hash: hashOf(sources) };
}

function tableSources(more: string | null, report: Report): TableSources {
  checkFolder(more, [...TABLE_NAMES.map(fileOf), ...RULE_FILE_NAMES], report);
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, sourcesOf(fileOf(name), more)])) as TableSources;
}

/** Reads the shipped tables and those of the user's own folder; faults are reported, not thrown. */
export const readTables = (more: string | null, report: Report): Tables =>
  parseTables(tableSources(more, report), report);

/** The same, from the last build if it read the same texts; throws a KnowledgeError. */
export const loadTables = (more: string | null = null): Tables =>
  orThrow((report) => {
    const sources = tableSources(more, report);
    const compiled = compiledPart('tables', hashOf(sources)) as Tables | null;
    return compiled ?? parseTables(sources, report);
  });
