import type { CypherAnswer } from '../../graph/index.ts';

type Json = CypherAnswer['rows'][number][number];

/** A spreadsheet runs what begins with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function field(value: Json): string {
  if (value === null) return '';
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  const text = typeof value === 'string' && FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV with a head (RFC 4180), safe to open in a spreadsheet. */
export function csvOf({ columns, rows }: Pick<CypherAnswer, 'columns' | 'rows'>): string {
  return [columns, ...rows].map((row) => row.map(field).join(',')).join('\r\n');
}
