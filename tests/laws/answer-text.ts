import type { Value } from '../../graph/index.ts';

/** Outside the graph: when it was written. */
const LEFT_OUT = new Set(['recordedAt']);
/** Lists of these, and of what matches a pattern, have no order of their own. */
const UNORDERED = /\b(collect|keys|labels|nodes|relationships)\b|\[\s*\(/i;
const ORDER = /\bORDER BY\s+([\s\S]*?)(?=\s+(?:SKIP|LIMIT)\b|;|$)/i;
/** Which rows are left, the order must say. */
const CUT = /\b(?:SKIP|LIMIT)\s+\d/i;
/** Of several shortest paths any one is right: only how many rows there are can be told. */
const ANY_PATH = /\bshortestPath\s*\(/;
const DIRECTION = /\s+(?:ASC|DESC|ASCENDING|DESCENDING)$/i;
const DIGITS = 9;

type Cells = Readonly<Record<string, unknown>>;

function comparable(value: unknown, unordered: boolean): unknown {
  if (typeof value === 'number') return Number(value.toFixed(DIGITS));
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const list = value.map((v) => comparable(v, unordered));
    return unordered ? list.map((v) => JSON.stringify(v)).sort() : list;
  }
  const { ref: _ref, from: _from, to: _to, ...rest } = value as Cells & { ref?: unknown; from?: unknown; to?: unknown };
  // Of a node or an edge the ends are the engine's own numbers; in a map they are told by name.
  const kept = 'ref' in value ? rest : (value as Cells);
  const fields = Object.entries(kept).filter(([name, v]) => v !== null && !LEFT_OUT.has(name));
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([n, v]) => [n, comparable(v, unordered)]));
}

/** The columns by which the rows are ordered, as far as they are returned under these names. */
function orderedBy(text: string, columns: readonly string[]): readonly string[] {
  const last = text.slice(text.lastIndexOf('RETURN'));
  const items = (ORDER.exec(last)?.[1] ?? '').split(',').map((item) => item.trim().replace(DIRECTION, ''));
  const end = items.findIndex((item) => !columns.includes(item));
  return end < 0 ? items : items.slice(0, end);
}

/** What two stores must agree on: the rows in any order, and what the order of the query promises. */
export type AnswerText = {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly order: readonly string[];
};

export function answerText(text: string, columns: readonly string[], rows: readonly Cells[]): AnswerText {
  const unordered = UNORDERED.test(text);
  const told = rows.map((row) => comparable(row, unordered) as Cells);
  const keys = orderedBy(text, columns);
  const open = (CUT.test(text) || ANY_PATH.test(text)) && keys.length < columns.length;
  return {
    columns,
    rows: open ? [`${rows.length} rows`] : told.map((row) => JSON.stringify(row)).sort(),
    order: told.map((row) => JSON.stringify(keys.map((key) => row[key] ?? null))),
  };
}

/** The rows of a table by column. */
export function byColumn(columns: readonly string[], rows: readonly (readonly Value[])[]): readonly Cells[] {
  return rows.map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null])));
}
