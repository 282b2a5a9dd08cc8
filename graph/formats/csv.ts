export type Cell = string | number | boolean | null;

/** Beginnings that a spreadsheet takes for a formula, and the mark itself, so that taking one mark off gives the text back. */
const FORMULA = /^[=+\-@\t\r']/;
const QUOTED = /["\r\n,]|^\s|\s$/;

/** No table of text can hold these. */
const lost = (text: string): string => text.replaceAll('\0', '\ufffd');
const quoted = (text: string): string => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A text for a spreadsheet: one that would be a formula gets an apostrophe in front. */
const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function cell(value: Cell, text: (raw: string) => string): string {
  if (value === null) return '';
  return typeof value === 'string' ? quoted(text(lost(value))) : String(value);
}

/** A line for people and their spreadsheets. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((value) => cell(value, safe)).join(',')}\n`;
}

/** A line for programs: nothing is put in front of a text. An empty text is not the same as none. */
export function plainCsvLine(cells: readonly Cell[]): string {
  return `${cells.map((value) => (value === '' ? '""' : cell(value, (raw) => raw))).join(',')}\n`;
}
