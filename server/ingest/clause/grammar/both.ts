import { type Item, isComma, isFinite, isNp, isNpOf, isVg, type NounPhrase } from '../items.ts';
import type { Grammar } from './grammar.ts';
import { rightOf } from './right.ts';

/** How the subject of a verb group is read. */
type SubjectOf = (grammar: Grammar, at: number, depth: number) => readonly NounPhrase[];

const TIMES = /^(?:when|after|before|since|until|where)$/;

/** "when | they", "after which | they": what says at what time the clause that a phrase opens took place. */
function timeBefore(items: readonly Item[], np: NounPhrase): Item | null {
  const link = items[items.indexOf(np) - 1];
  if (link?.kind !== 'sub' && link?.kind !== 'prep' && link?.kind !== 'rel') return null;
  return TIMES.test(link.word) ? link : null;
}

/** "Dahl phoned Mwangi, and | the two | will meet": the nearest verb in front that has one person on either side. */
function theTwo(grammar: Grammar, np: NounPhrase, subject: SubjectOf): readonly NounPhrase[] | null {
  const here = grammar.items.indexOf(np);
  if (np.words.join(' ') !== 'the two' || grammar.items[here - 1]?.kind !== 'conj') return null;
  for (let verb = here - 2; verb >= 0; verb -= 1) {
    if (!isFinite(grammar.items[verb])) continue;
    const { objects, preps } = rightOf(grammar, verb);
    const others = objects.length > 0 ? objects : preps.flatMap(({ word, group }) => (word === 'with' ? group : []));
    const both = [...subject(grammar, verb, 3), ...others];
    if (both.length === 2 && both.every(({ core }) => core.kind === 'person')) return both;
  }
  return null;
}

/** "Dahl assured Mwangi of it when they met": both of whom the clause before tells. */
function theyBoth(grammar: Grammar, np: NounPhrase, subject: SubjectOf): readonly NounPhrase[] | null {
  const above = timeBefore(grammar.items, np);
  if (above === null) return null;
  const here = grammar.items.indexOf(np);
  const verb = grammar.items.slice(0, here).findLastIndex((item) => isVg(item) && item.end <= above.first);
  if (verb < 0) return null;
  const { objects, preps } = rightOf(grammar, verb);
  const met = objects.filter(({ core }) => core.kind === 'person');
  const others = met.length > 0 ? met : preps.flatMap(({ word, group }) => (word === 'with' ? group : []));
  const both = [...subject(grammar, verb, 3), ...others];
  return both.length === 2 && both.every(isSomebody) ? both : null;
}

const isSomebody = ({ core }: NounPhrase): boolean =>
  core.kind === 'person' || (core.kind === 'pronoun' && /^(?:he|she|him|her)$/.test(core.word));

/** "When they met in Oslo, | Dahl and Mwangi agreed": those whom the main clause names, where nobody stands in front. */
function namedLater(grammar: Grammar, np: NounPhrase, subject: SubjectOf): readonly NounPhrase[] | null {
  const { items } = grammar;
  const [link, first] = items;
  if (first !== np || link?.kind !== 'sub' || !/^(?:when|as|after|before|while|since)$/.test(link.word)) return null;
  const comma = items.findIndex(
    (item, i) => isComma(item) && isNp(items[i + 1]) && isFinite(items[groupEnd(grammar, i + 1)]),
  );
  if (comma < 0) return null;
  const named = subject(grammar, groupEnd(grammar, comma + 1), 3);
  return named.length === 2 && named.every(({ core }) => core.kind === 'person') ? named : null;
}

const groupEnd = ({ groups }: Grammar, at: number): number => groups[at]?.end ?? at + 1;

/** Both whom "they", "both" or "the two" means by the words of the sentence itself, or null. */
export function bothOf(grammar: Grammar, np: NounPhrase, subject: SubjectOf): readonly NounPhrase[] | null {
  if (isNpOf(np, 'thing')) return theTwo(grammar, np, subject);
  if (!isNpOf(np, 'pronoun') || !/^(?:they|both)$/.test(np.core.word)) return null;
  return namedLater(grammar, np, subject) ?? theyBoth(grammar, np, subject);
}
