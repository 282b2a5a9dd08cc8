import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { ROOT } from '../../root.ts';

/** Where a rule's row stands, and the row in short. */
export type Pattern = { readonly file: string; readonly line: number; readonly text: string };

const FOLDER = join('server', 'reference', 'frames');
const LONG = 4;

const shown = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.slice(0, LONG).map(String).join(', ')}${value.length > LONG ? `, … (${value.length})` : ''}]`
    : String(value);

/** The row without its examples: what it wants. */
const textOf = (row: Readonly<Record<string, unknown>>): string =>
  Object.entries(row)
    .filter(([key]) => key !== 'examples')
    .map(([key, value]) => `${key}: ${shown(value)}`)
    .join(', ');

type Rows = ReadonlyMap<string, Pattern>;

function readRows(file: string, section: string): Rows {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(ROOT, FOLDER, file), 'utf8'), { lineCounter: lines });
  const out = new Map<string, Pattern>();
  const rows = document.get(section);
  for (const row of isSeq(rows) ? rows.items.filter(isMap) : []) {
    const { line } = lines.linePos(row.range?.[0] ?? 0);
    const value = row.toJSON() as Record<string, unknown>;
    out.set(String(value['id']), { file: join(FOLDER, file), line, text: textOf(value) });
  }
  return out;
}

const READ = new Map<string, Rows>();

function rowsOf(file: string, section: string): Rows {
  const known = READ.get(`${file} ${section}`);
  if (known !== undefined) return known;
  const rows = readRows(file, section);
  READ.set(`${file} ${section}`, rows);
  return rows;
}

/** The words of a rule: `meet/verb:receive+visit` is frame meet, verbs, receive. */
export function partsOf(rule: string): { readonly frame: string; readonly sort: string; readonly id: string } {
  const [, frame = '', sort = '', id = ''] = /^([a-z]+)\/([a-z]+)(?::([^+]*))?/.exec(rule) ?? [];
  return { frame, sort, id };
}

/** The row of a frame file that a rule names, or null for a rule that has none. */
export function patternOf(rule: string): Pattern | null {
  const { frame, sort, id } = partsOf(rule);
  if (!/^(?:verb|noun)$/.test(sort)) return null;
  return rowsOf(`${frame}.yaml`, `${sort}s`).get(id) ?? null;
}
