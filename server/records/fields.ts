import type { Span } from '../../graph/index.ts';

/** The value of one line of a record, and where it stands in the stored text. */
export type Field = Span & { readonly value: string };

/** The lines of a record by their labels, and the stretch that they fill: what a claim of the record quotes. */
export type Fields = { readonly whole: Span; readonly at: (label: string) => Field | null };

/** Reads the lines `Label: value` below the title. */
export function readFields(text: string, title: string): Fields {
  const start = title === '' ? 0 : title.length + 2;
  const fields = new Map<string, Field>();
  let at = start;
  for (const line of text.slice(start).split('\n')) {
    const colon = line.indexOf(': ');
    const from = at + colon + 2;
    if (colon > 0 && colon + 2 < line.length)
      fields.set(line.slice(0, colon), { value: line.slice(colon + 2), start: from, end: at + line.length });
    at += line.length + 1;
  }
  return { whole: { start, end: text.length }, at: (label) => fields.get(label) ?? null };
}
