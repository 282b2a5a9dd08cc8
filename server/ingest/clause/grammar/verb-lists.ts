import { type Item, isComma, isFinite, isSemicolon, isVg } from '../items.ts';
import type { Grammar } from './grammar.ts';

/** "; and | pledged": where what stands in front of a verb ends, before a conjunction. */
const beforeConj = ({ items }: Grammar, at: number): number => (items[at - 1]?.kind === 'conj' ? at - 2 : at - 1);

/** "reiterated X; affirmed Y; and pledged Z": the first verb of the part before the semicolon, or null. */
export function partedFrom(grammar: Grammar, at: number): number | null {
  const { items } = grammar;
  const here = beforeConj(grammar, at);
  if (!isSemicolon(items[here])) return null;
  let found: number | null = null;
  for (let i = here - 1; i >= 0 && items[i]?.kind !== 'break'; i -= 1) {
    if (isFinite(items[i]) && items[i - 1]?.kind !== 'rel') found = i;
  }
  return found;
}

/** "agreed that A is right, condemned B, and stressed C": the first verb of a list parted by commas, or null. */
export function listHead(grammar: Grammar, at: number): number | null {
  const { items } = grammar;
  const comma = beforeConj(grammar, at);
  if (!isComma(items[comma])) return null;
  const first = items.findIndex((item) => isFinite(item));
  if (first < 0 || first >= comma || items.slice(0, comma).some((item) => parts(item))) return null;
  if (items[first - 1]?.kind === 'rel' || isComma(items[first - 1])) return null;
  const asyndetic = items.some((item, i) => i > first && i <= at && isVg(item) && isComma(items[i - 1]));
  return asyndetic ? first : null;
}

/** What makes two clauses of a sentence, or a bracket between commas. */
const parts = (item: Item): boolean =>
  /^(?:break|rel|sub)$/.test(item.kind) && (item as { word: string }).word !== 'that';
