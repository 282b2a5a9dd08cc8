import { type Grammar, phrasesAt } from './grammar.ts';
import { type Item, isComma, isNp, isVg, type NounPhrase, prepWord } from './items.ts';

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

/** "including | A and B", "represented by | A and B": where the names begin, or null. */
function namesFrom(items: readonly Item[], at: number): number | null {
  const item = items[at];
  if (/^(?:including|such as)$/.test(prepWord(item))) return at + 1;
  const stands = isVg(item) && /^(?:represent|lead)$/.test(item.lemma);
  return stands && prepWord(items[at + 1]) === 'by' ? at + 2 : null;
}

/** "leaders from the region, | including A and B, | met": those of a subject whom its own phrase names. */
export function includedIn(grammar: Grammar, np: NounPhrase): readonly NounPhrase[] {
  const { items } = grammar;
  let at = items.indexOf(np) + 1;
  if (at < 1 || !(areMany(np) || np.is.has('states'))) return [];
  while (/^(?:of|from|in|for)$/.test(prepWord(items[at])) && isNp(items[at + 1])) at += 2;
  if (isComma(items[at])) at += 1;
  const from = namesFrom(items, at);
  return from !== null && isNp(items[from]) ? phrasesAt(grammar, from) : [];
}
