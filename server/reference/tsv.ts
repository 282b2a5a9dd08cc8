import type { Report } from './fault.ts';
import type { Source } from './sources.ts';

/** A row of cells with its line, counted from 1. */
export type CellRow = { readonly line: number; readonly cells: readonly string[] };
/** `line` is that of the header. */
export type CellTable = {
  readonly line: number;
  readonly header: readonly string[];
  readonly rows: readonly CellRow[];
};

type Sheet = { readonly file: string; readonly header: readonly string[]; readonly report: Report };

function hasWidth({ file, header, report }: Sheet, { line, cells }: CellRow): boolean {
  if (cells.length === header.length) return true;
  const column = header[Math.min(cells.length, header.length) - 1] ?? '';
  report({ file, line, column, problem: `${cells.length} fields, the header has ${header.length}` });
  return false;
}

function isFilled({ file, header, report }: Sheet, { line, cells }: CellRow): boolean {
  const empty = cells.findIndex((cell) => cell === '');
  if (empty < 0) return true;
  report({ file, line, column: header[empty] ?? '', problem: 'is empty: write - for no value' });
  return false;
}

/** Reads a header line and rows of tab-separated cells; lines that are blank or begin with `#` are skipped. */
export function parseTsv({ file, text }: Source, report: Report): CellTable | null {
  const lines = text.split('\n').map(
    (line, index): CellRow => ({
      line: index + 1,
      cells: line.startsWith('#') || line.trim() === '' ? [] : line.split('\t').map((cell) => cell.trim()),
    }),
  );
  const [head, ...rows] = lines.filter((row) => row.cells.length > 0);
  if (!head) {
    report({ file, line: 1, problem: 'has no header line' });
    return null;
  }
  const sheet = { file, header: head.cells, report };
  return {
    line: head.line,
    header: head.cells,
    rows: rows.filter((row) => hasWidth(sheet, row) && isFilled(sheet, row)),
  };
}
