import { type Item, isComma, isNp, isNpOf, isVg, type NounPhrase, prepWord } from '../items.ts';
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

/** With the clauses that only name some of those before them as phrases. */
export function withInclusions(items: readonly Item[]): readonly Item[] {
  if (!items.some((_, at) => includesAt(items, at))) return items;
  return items.flatMap((item, at) => {
    if (includesAt(items, at)) {
      const { first, quoted } = item;
      return [{ kind: 'prep', first, end: items[at + 1]?.end ?? item.end, word: 'including', quoted } as const];
    }
    return includesAt(items, at - 1) ? [] : [item];
  });
}

/** "including | A and B", "among them | A", "notably | A", "represented by | A and B": where the names begin, or null. */
function namesFrom(items: readonly Item[], at: number): number | null {
  const item = items[at];
  if (/^(?:including|such as)$/.test(prepWord(item))) return at + 1;
  if (prepWord(item) === 'among') return isNpOf(items[at + 1], 'pronoun') ? at + 2 : null;
  if (item?.kind === 'word') return /^(?:notably|especially|namely|particularly)$/.test(item.word) ? at + 1 : null;
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
