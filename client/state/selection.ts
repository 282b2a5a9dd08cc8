/** The one selection of the page: a node, a drawn edge (by its id of drawn-edge.ts), an article, or the sum of all. */
export type Selection = { readonly kind: 'node' | 'edge' | 'article'; readonly id: string };

const LETTERS = { n: 'node', e: 'edge', a: 'article' } as const;

/** As it stands in the address: `n.KOR`, `e.MET|KOR|PRK`, `a.«article»`. */
export function selectionText(selection: Selection): string {
  return `${selection.kind.slice(0, 1)}.${selection.id}`;
}

export function selectionFrom(text: string | null): Selection | null {
  if (text === null || text.charAt(1) !== '.' || text.length < 3) return null;
  const kind = LETTERS[text.charAt(0) as keyof typeof LETTERS];
  return kind === undefined ? null : { kind, id: text.slice(2) };
}
