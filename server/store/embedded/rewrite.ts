export type Insertion = { readonly at: number; readonly text: string };

/** A text with additions, and the way back from its offsets to those of the text that a person wrote. */
export type Rewritten = { readonly text: string; readonly offsetBefore: (offset: number) => number };

/** Inserts in the order of places; at one place in the order given. */
export function rewrite(text: string, unordered: readonly Insertion[]): Rewritten {
  const insertions = unordered.toSorted((a, b) => a.at - b.at);
  const offsetBefore = (offset: number): number => {
    let shift = 0;
    for (const { at, text: added } of insertions) {
      if (at + shift >= offset) break;
      if (at + shift + added.length > offset) return at;
      shift += added.length;
    }
    return offset - shift;
  };
  let done = '';
  let from = 0;
  for (const { at, text: added } of insertions) {
    done += text.slice(from, at) + added;
    from = at;
  }
  return { text: done + text.slice(from), offsetBefore };
}
