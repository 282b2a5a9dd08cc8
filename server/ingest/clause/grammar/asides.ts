import { type Item, isComma, isFinite, isNp, isNpOf, isVg } from '../items.ts';
import type { Grammar } from './grammar.ts';

/** Skips a parenthesis between two commas that ends right before `at`. */
export function beforeParenthesis(grammar: Grammar, at: number): number {
  for (let i = at - 2; i >= 0; i -= 1) {
    const item = grammar.items[i];
    if (isComma(item) && i > 0) return i;
    if (item?.kind === 'break') return at;
  }
  return at;
}

/** "His first trip | since taking office | took her": the item in front of the aside whose object is at `at`, or null. */
export function overAside(grammar: Grammar, at: number): number | null {
  const [np, link, verb] = [grammar.items[at - 3], grammar.items[at - 2], grammar.items[at - 1]];
  const aside = isVg(verb) && verb.shape === 'gerund' && (link?.kind === 'prep' || link?.kind === 'sub');
  return aside && np !== undefined && !isVg(np) && np.kind !== 'comma' ? at - 3 : null;
}

/** "Kyiv's campaign | to win membership", "Dahl, the first minister | to visit Lima": the phrase whose infinitive has the one at `at` as object, or null. */
export function overObject(grammar: Grammar, at: number): number | null {
  const verb = grammar.items[at - 1];
  const np = grammar.items[at - 2];
  if (!isVg(verb) || verb.shape !== 'infinitive' || !isNp(np)) return null;
  return isNpOf(np, 'thing') || np.end < verb.first ? at - 2 : null;
}

/** "will fly to Rome, | her office said, | before meeting Salem": from the comma behind who says it to the one in front, or null. */
export function beforeSaid(items: readonly Item[], behind: number): number | null {
  if (!isComma(items[behind])) return null;
  const at = items.slice(0, behind).findLastIndex((item) => item.kind !== 'date' && item.kind !== 'prep');
  const [comma, who, says] = at < 2 ? [] : items.slice(at - 2, at + 1);
  if (!isFinite(says) || !says.is.has('reporting') || !isNp(who) || !isComma(comma)) return null;
  return isFinite(items.slice(0, at - 2).findLast((item) => isVg(item) || item.kind === 'break')) ? at - 2 : null;
}
