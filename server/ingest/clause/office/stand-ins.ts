import { landAmong } from '../../mention/core.ts';
import { fronts, type Item, isComma, isNp, isNpOf, isPrep, isVg, type PhraseOf } from '../items.ts';

/** Who acts for the states that a clause names, in the place of all that says so. */
export type StandIns = { readonly items: readonly Item[]; readonly end: number };

/** The text says outright for whom they act; the nearest country may be that of the other. */
function lend({ core: { person } }: PhraseOf<'person'>, iso3: string | null): void {
  if (iso3 !== null && person.organization === null) person.country = iso3;
}

/** "Norway, | represented by Dahl, | met Salem": she stands for it. */
function represented(items: readonly Item[], at: number): StandIns | null {
  const [land, comma, verb, by, person, close] = items.slice(at, at + 6);
  if (!isNpOf(land, 'country') || !isComma(comma) || !isVg(verb) || verb.lemma !== 'represent') return null;
  if (verb.first < verb.head || !isPrep(by, 'by') || !isNpOf(person, 'person') || !isComma(close)) return null;
  lend(person, land.core.reading.iso3);
  return { items: [{ ...person, first: land.first }], end: at + 6 };
}

const BODIES = /^(?:delegations|teams|negotiators|officials)$/;

/** The country in front of several bodies: "Peruvian | delegations". */
const landOfBodies = (item: Item | undefined): string | null =>
  isNp(item) && BODIES.test(item.words.at(-1) ?? '') ? landAmong([item.core, ...fronts(item)]) : null;

/** Where the two names begin: "led by | Dahl and Salem", "under | Dahl and Salem"; null where nobody leads. */
function behindLed(items: readonly Item[], at: number): number | null {
  const [led, by] = [items[at], items[at + 1]];
  if (isPrep(led, 'under')) return at + 1;
  return isVg(led) && /^(?:lead|head)$/.test(led.lemma) && led.first === led.head && isPrep(by, 'by') ? at + 2 : null;
}

/** "Norwegian and Peruvian delegations | led by Dahl and Salem | met": one for each, in their order. */
function leaders(items: readonly Item[], at: number): StandIns | null {
  const [land, and] = [items[at], items[at + 1]];
  const other = landOfBodies(items[at + 2]);
  const from = other === null ? null : behindLed(items, at + 3);
  if (!isNpOf(land, 'country') || and?.kind !== 'conj' || from === null) return null;
  const [one, link, two] = items.slice(from, from + 3);
  if (!isNpOf(one, 'person') || link?.kind !== 'conj' || !isNpOf(two, 'person')) return null;
  lend(one, land.core.reading.iso3);
  lend(two, other);
  return { items: [one, link, two], end: from + 3 };
}

/** Those who stand for states or their delegations at item `at`; null where nobody does. */
export const standInsAt = (items: readonly Item[], at: number): StandIns | null =>
  represented(items, at) ?? leaders(items, at);
