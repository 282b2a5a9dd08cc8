/** A row of cells with its line, counted from 1. */
export type CellRow = { readonly line: number; readonly cells: readonly string[] };
/** `line` is that of the header. */
export type CellTable = {
  readonly line: number;
  readonly header: readonly string[];
  readonly rows: readonly CellRow[];
};

/** A fault in a table, for the person who edits it: `places.tsv:12: column lat: …`. */
export class TableError extends Error {
  override readonly name = 'TableError';
  constructor(place: { readonly file: string; readonly line: number; readonly column?: string }, problem: string) {
    const column = place.column === undefined ? '' : ` column ${place.column}:`;
    super(`${place.file}:${place.line}:${column} ${problem}`);
  }
}

function checkWidth(file: string, row: CellRow, header: readonly string[]): void {
  const { line, cells } = row;
  if (cells.length === header.length) return;
  const last = header[Math.min(cells.length, header.length) - 1] ?? '';
  throw new TableError({ file, line, column: last }, `${cells.length} fields, the header has ${header.length}`);
}

function checkCells(file: string, row: CellRow, header: readonly string[]): void {
  const empty = row.cells.findIndex((cell) => cell === '');
  if (empty < 0) return;
  throw new TableError({ file, line: row.line, column: header[empty] ?? '' }, 'is empty: write - for no value');
}

/** Reads a header line and rows of tab-separated cells; lines that are blank or begin with `#` are skipped. */
export function parseTsv(file: string, text: string): CellTable {
  const lines = text.split('\n').map(
    (line, index): CellRow => ({
      line: index + 1,
      cells: line.startsWith('#') || line.trim() === '' ? [] : line.split('\t').map((cell) => cell.trim()),
    }),
  );
  const [head, ...rows] = lines.filter((row) => row.cells.length > 0);
  if (!head) throw new TableError({ file, line: 1 }, 'has no header line');
  for (const row of rows) {
    checkWidth(file, row, head.cells);
    checkCells(file, row, head.cells);
  }
  return { line: head.line, header: head.cells, rows };
}
