import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { ROOT } from '../root.ts';
import { checkTables } from './checks.ts';
import { type Located, type LocatedTables, ROW_SCHEMAS, type TableName, type Tables } from './tables.ts';
import { type CellRow, parseTsv, TableError } from './tsv.ts';

const NAMES = Object.keys(ROW_SCHEMAS) as TableName[];
const DATED = ['term', 'existed', 'capitals'];
/** A typing error such as 2108 is refused; no table foresees the future. */
const LAST_YEAR = 2030;

const fileOf = (name: TableName): string => `${name}.tsv`;

function checkHeader(file: string, line: number, columns: readonly [readonly string[], readonly string[]]): void {
  const [header, known] = columns;
  const unknown = header.find((column) => !known.includes(column));
  if (unknown !== undefined) throw new TableError({ file, line, column: unknown }, 'is unknown');
  const missing = known.find((column) => !header.includes(column));
  if (missing !== undefined) throw new TableError({ file, line, column: missing }, 'is missing');
  const twice = header.find((column, index) => header.indexOf(column) !== index);
  if (twice !== undefined) throw new TableError({ file, line, column: twice }, 'stands twice');
}

function checkYears(place: { file: string; line: number; column: string }, cell: string, lastYear: number): void {
  const late = cell.match(/\d{4,}/g)?.find((year) => Number(year) > lastYear);
  if (late !== undefined) throw new TableError(place, `${late} lies after ${lastYear}`);
}

type Source = { readonly file: string; readonly header: readonly string[]; readonly lastYear: number };

function readRow<Schema extends z.ZodType>(schema: Schema, row: CellRow, source: Source): Located<z.output<Schema>> {
  const { file, header, lastYear } = source;
  const { line } = row;
  const raw = Object.fromEntries(header.map((column, index) => [column, row.cells[index] ?? '']));
  for (const column of DATED) if (raw[column]) checkYears({ file, line, column }, raw[column], lastYear);
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { line, row: parsed.data };
  const issue = parsed.error.issues[0];
  throw new TableError({ file, line, column: String(issue?.path[0] ?? '') }, issue?.message ?? 'is wrong');
}

function readTable(name: TableName, text: string, lastYear: number): readonly Located<unknown>[] {
  const file = fileOf(name);
  const { line, header, rows } = parseTsv(file, text);
  const schema: z.ZodType = ROW_SCHEMAS[name];
  checkHeader(file, line, [header, Object.keys(ROW_SCHEMAS[name].shape)]);
  return rows.map((row) => readRow(schema, row, { file, header, lastYear }));
}

/** Reads and checks texts of tables by name; throws a TableError that names file, line and column. */
export function parseTables(texts: Readonly<Record<TableName, string>>, lastYear: number = LAST_YEAR): Tables {
  const located = Object.fromEntries(NAMES.map((name) => [name, readTable(name, texts[name], lastYear)]));
  checkTables(located as unknown as LocatedTables);
  const rows = Object.fromEntries(NAMES.map((name) => [name, (located[name] ?? []).map(({ row }) => row)]));
  const hash = createHash('sha256');
  for (const name of NAMES) hash.update(`${name}\u0000${texts[name]}\u0000`);
  return { ...(rows as unknown as Omit<Tables, 'hash'>), hash: hash.digest('hex') };
}

/** Reads the world tables of a folder, server/reference by default; years after `lastYear` are refused. */
export function loadTables(dir: string = join(ROOT, 'server', 'reference'), lastYear: number = LAST_YEAR): Tables {
  const texts = Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(dir, fileOf(name)), 'utf8')]));
  return parseTables(texts as Record<TableName, string>, lastYear);
}
