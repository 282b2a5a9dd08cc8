import { normAt, type Token } from '../document/tokens.ts';

type Node<T> = { readonly next: Map<string, Node<T>>; readonly values: T[] };
/** Token sequences and what they may mean. */
export type Trie<T> = { readonly root: Node<T> };

const node = <T>(): Node<T> => ({ next: new Map(), values: [] });
export const emptyTrie = <T>(): Trie<T> => ({ root: node() });

export function addTo<T>(trie: Trie<T>, norms: readonly string[], value: T): void {
  let at = trie.root;
  for (const norm of norms) {
    let next = at.next.get(norm);
    if (next === undefined) {
      next = node();
      at.next.set(norm, next);
    }
    at = next;
  }
  if (norms.length > 0) at.values.push(value);
}

/** "adviser-designate": a title is the same before it is taken up. */
const inOffice = (norm: string): string => norm.replace(/-(?:designate|elect|nominee)$/, '');

const nextOf = <T>(at: Node<T>, norm: string): Node<T> | undefined =>
  at.next.get(norm) ?? (norm.includes('-') ? at.next.get(inOffice(norm)) : undefined);

/** Whether anything begins with this word: most words begin nothing. */
export const begins = <T>(trie: Trie<T>, norm: string): boolean => nextOf(trie.root, norm) !== undefined;

/** The longest accepted match that starts at `from` and stays before `end`. */
export function longest<T>(
  trie: Trie<T>,
  tokens: readonly Token[],
  range: { readonly from: number; readonly end: number; readonly accept: (value: T, end: number) => boolean },
): { readonly end: number; readonly values: readonly T[] } | null {
  let at: Node<T> | undefined = trie.root;
  let best: { end: number; values: readonly T[] } | null = null;
  for (let i = range.from; i < range.end; i += 1) {
    at = nextOf(at, normAt(tokens, i));
    if (at === undefined) break;
    if (at.values.length === 0) continue;
    const values = at.values.filter((value) => range.accept(value, i + 1));
    if (values.length > 0) best = { end: i + 1, values };
  }
  return best;
}
