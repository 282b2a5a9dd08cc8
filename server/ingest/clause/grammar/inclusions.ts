import { type Item, isComma, isNp, isNpOf, isPrep, isVg, type NounPhrase, prepWord } from '../items.ts';
import { type Grammar, phrasesAt } from './grammar.ts';

/** "his counterparts", "leaders": people of whom a list names some. */
export const areMany = (np: NounPhrase): boolean =>
  np.is.has('counterparts') || (np.core.kind === 'title' && np.core.title.plural);

/** "leaders | that included | A and B": says what "including" says. */
function includesAt(items: readonly Item[], at: number): boolean {
  if (items[at]?.kind !== 'rel') return false;
  const [np, verb, named] = [items[at - 1], items[at + 1], items[at + 2]];
  if (!isNp(np) || !areMany(np) || !isNp(named)) return false;
  return isVg(verb) && /^(?:include|comprise)$/.test(verb.lemma) && !verb.passive && !verb.negated;
}

/** "leaders, | among them | A and B", "leaders, | notably | A": how many items say "including" here, or 0. */
function linkAt(items: readonly Item[], at: number): number {
  if (includesAt(items, at)) return 2;
  const [item, next] = [items[at], items[at + 1]];
  if (!isBehind(items, at) || !isNp(next)) return 0;
  if (isPrep(item, 'among')) return isNpOf(next, 'pronoun') && isNp(items[at + 2]) ? 2 : 0;
  return item?.kind === 'word' && NOTABLY.test(item.word) ? 1 : 0;
}

/** A phrase and a comma stand in front. */
const isBehind = (items: readonly Item[], at: number): boolean => isComma(items[at - 1]) && isNp(items[at - 2]);

const NOTABLY = /^(?:notably|especially|namely|particularly)$/;

/** With the words and clauses that only name some of those before them as "including". */
export function withInclusions(items: readonly Item[]): readonly Item[] {
  const links = items.map((_, at) => linkAt(items, at));
  if (links.every((count) => count === 0)) return items;
  return items.flatMap((item, at) => {
    const count = links[at] ?? 0;
    if (count === 0) return links[at - 1] === 2 ? [] : [item];
    const { first, quoted } = item;
    return [{ kind: 'prep', first, end: items[at + count - 1]?.end ?? item.end, word: 'including', quoted } as const];
  });
}

/** "including | A and B", "such as | A", "represented by | A and B": where the names begin, or null. */
function namesFrom(items: readonly Item[], at: number): number | null {
  const item = items[at];
  if (/^(?:including|such as)$/.test(prepWord(item))) return at + 1;
  const stands = isVg(item) && /^(?:represent|lead)$/.test(item.lemma);
  return stands && prepWord(items[at + 1]) === 'by' ? at + 2 : null;
}

/** "several states", "many delegations": states, or people who speak for them, of whom a list names some. */
const areSeveral = (np: NounPhrase): boolean =>
  areMany(np) ||
  np.is.has('states') ||
  ((np.is.has('powers') || np.is.has('delegations')) && PLURAL.test(np.words.at(-1) ?? ''));

const PLURAL = /s$/;

/** "leaders from the region, | including A and B, | met": those of a subject whom its own phrase names. */
export function includedIn(grammar: Grammar, np: NounPhrase): readonly NounPhrase[] {
  const { items } = grammar;
  let at = items.indexOf(np) + 1;
  if (at < 1 || !(areSeveral(np) || isNumberOf(items, at))) return [];
  while (/^(?:of|from|in|for)$/.test(prepWord(items[at])) && isNp(items[at + 1])) at += 2;
  if (isComma(items[at])) at += 1;
  const from = namesFrom(items, at);
  if (from !== null && isNp(items[from])) return phrasesAt(grammar, from);
  return namedLast(grammar, at);
}

/** "dozens | of leaders", "a number | of states". */
function isNumberOf(items: readonly Item[], at: number): boolean {
  const [of, many] = [items[at], items[at + 1]];
  return prepWord(of) === 'of' && isNp(many) && areSeveral(many);
}

/** "leaders attended the funeral in Rome, | including A and B": persons whom the end of the sentence names. */
function namedLast(grammar: Grammar, from: number): readonly NounPhrase[] {
  const { items } = grammar;
  const at = items.findLastIndex((item, i) => i > from && prepWord(item) === 'including' && isComma(items[i - 1]));
  const others = items.slice(from, at).some((item, i) => i > 1 && isNp(item) && areMany(item));
  return at >= 0 && !others && isNpOf(items[at + 1], 'person') ? phrasesAt(grammar, at + 1) : [];
}
