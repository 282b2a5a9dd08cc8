import type { z } from 'zod';
import type { QuoteMark } from '../../graph/index.ts';

type Mark = z.infer<typeof QuoteMark>;
export type QuotePart = { readonly kind: Mark['kind'] | null; readonly text: string; readonly start: number };

/** Which mark wins where two overlap: the words that say what happened, then who. */
const RANK: Readonly<Record<Mark['kind'], number>> = { trigger: 0, actor: 1, other: 2, place: 3, date: 4 };

/** The text in pieces that together are the text again; a mark that overlaps one of higher rank is left out. */
export function splitQuote(text: string, marks: readonly Mark[]): readonly QuotePart[] {
  const inside = marks.filter((mark) => mark.start >= 0 && mark.start < mark.end && mark.end <= text.length);
  const kept: Mark[] = [];
  for (const mark of inside.toSorted((a, b) => RANK[a.kind] - RANK[b.kind])) {
    if (kept.every((other) => mark.end <= other.start || other.end <= mark.start)) kept.push(mark);
  }
  const parts: QuotePart[] = [];
  let at = 0;
  for (const { kind, start, end } of kept.toSorted((a, b) => a.start - b.start)) {
    if (at < start) parts.push({ kind: null, text: text.slice(at, start), start: at });
    parts.push({ kind, text: text.slice(start, end), start });
    at = end;
  }
  if (at < text.length) parts.push({ kind: null, text: text.slice(at), start: at });
  return parts;
}
