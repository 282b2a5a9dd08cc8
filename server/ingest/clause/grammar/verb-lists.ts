import { type Item, isComma, isFinite, isSemicolon, isVg } from '../items.ts';
import { isBehindAside, isBehindSaid } from './behind-asides.ts';
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

/** "Snow fell, and | Dahl met A, saw B": where the last clause with a subject of its own begins. */
function clauseStart({ items, groups }: Grammar, at: number): number {
  const opens = (item: Item, i: number): boolean =>
    item.kind === 'break' ||
    (item.kind === 'sub' && item.word !== 'that') ||
    (item.kind === 'conj' && groups[i + 1]?.first === i + 1 && isFinite(items[groups[i + 1]?.end ?? -1]));
  return items.slice(0, at).findLastIndex(opens) + 1;
}

/** "agreed that A is right, condemned B, and stressed C": the first verb of a list parted by commas, or null. */
export function listHead(grammar: Grammar, at: number): number | null {
  const { items } = grammar;
  const comma = beforeConj(grammar, at);
  if (!isComma(items[comma]) || isBehindAside(grammar, at) || isBehindSaid(items, comma)) return null;
  const from = clauseStart(grammar, comma);
  if (from > 0 && (isInBracket(items, from) || !endsWithAnd(items, at))) return null;
  const first = firstVerb(items, from, comma);
  if (first === null) return null;
  const asyndetic = items.some((item, i) => i > first && i <= at && isVg(item) && isComma(items[i - 1]));
  return asyndetic ? first : null;
}

/** The first finite verb of a clause without brackets, unless it stands in one itself, or in a quotation that the list is no part of. */
function firstVerb(items: readonly Item[], from: number, end: number): number | null {
  const first = items.findIndex((item, i) => i >= from && isFinite(item) && item.quoted === items[end]?.quoted);
  const bracketed =
    items.slice(from, end).some(isRelative) || items[first - 1]?.kind === 'rel' || isComma(items[first - 1]);
  return first < 0 || first >= end || bracketed ? null : first;
}

/** "met A, saw B | and left": inside a sentence only what an "and" closes is a list. */
const endsWithAnd = (items: readonly Item[], at: number): boolean =>
  items.some((item, i) => i >= at - 1 && item.kind === 'conj' && isVg(items[i + 1]));

/** "Dahl, | when the road was shut |, flew", "Dahl, who was away when it was shut, flew": the comma behind ends a bracket. */
function isInBracket(items: readonly Item[], from: number): boolean {
  if (items[from - 1]?.kind !== 'sub') return false;
  const clause = items.slice(items.slice(0, from).findLastIndex(({ kind }) => kind === 'break') + 1, from);
  return isComma(items[from - 2]) || clause.some(isRelative);
}

/** What makes a bracket between commas. */
const isRelative = (item: Item): boolean => item.kind === 'rel' && item.word !== 'that';
