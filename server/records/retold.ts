import type { Span } from '../../graph/index.ts';

/** A stretch of a text that was made of a record; `from`: where it stands there, null: it was added. */
export type Piece = { readonly text: string; readonly from: number | null };

/** A text made of the words of a record, and the way back to them. */
export type Retold = { readonly text: string; readonly back: (span: Span) => Span | null };

/** Joins pieces; a span of the text leads back to the words of the record that it covers, or to null. */
export function retold(pieces: readonly Piece[]): Retold {
  let at = 0;
  const placed = pieces.map(({ text, from }) => {
    const start = at;
    at += text.length;
    return { start, end: at, from };
  });
  const own = placed.flatMap(({ start, end, from }) => (from === null ? [] : [{ start, end, from }]));
  const back = ({ start, end }: Span): Span | null => {
    const covered = own.filter((piece) => piece.start < end && piece.end > start);
    const first = covered[0];
    const last = covered.at(-1);
    if (!first || !last) return null;
    const begin = first.from + Math.max(0, start - first.start);
    return { start: begin, end: last.from + Math.min(last.end, end) - last.start };
  };
  return { text: pieces.map(({ text }) => text).join(''), back };
}
