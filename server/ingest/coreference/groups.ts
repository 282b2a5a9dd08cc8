import type { NounPhrase } from '../clause/items.ts';
import { type Actor, actorKey } from './actors.ts';
import { type Discourse, leader } from './discourse.ts';

const SIZE: Readonly<Record<string, number>> = { two: 2, both: 2, pair: 2, duo: 2, three: 3, four: 4, five: 5 };

export const sizeOf = (np: NounPhrase, words: readonly string[]): number | null =>
  [...words, ...np.words].map((word) => SIZE[word]).find((size) => size !== undefined) ?? null;

const lastPersons = (discourse: Discourse, size: number): readonly Actor[] => {
  const out: Actor[] = [];
  for (let i = discourse.recent.length - 1; i >= 0 && out.length < size; i -= 1) {
    const person = discourse.recent[i];
    if (person && !out.some((actor) => actor.kind === 'leader' && actor.person === person)) out.push(leader(person));
  }
  return out.length === size ? out : [];
};

/** "the two leaders", "both sides", "the presidents", "they". */
export function groupOf(size: number | null, persons: boolean, discourse: Discourse): readonly Actor[] {
  const fits = (actors: readonly Actor[]): boolean => actors.length >= 2 && (size === null || actors.length === size);
  if (fits(discourse.meeting)) return discourse.meeting;
  if (fits(discourse.pair)) return discourse.pair;
  if (size === null && persons && discourse.named.length === 2) return discourse.named;
  return size !== null && persons ? lastPersons(discourse, size) : [];
}

/** Countries named last, without repeats: "the two countries". */
export function lastCountries(discourse: Discourse, size: number): readonly Actor[] {
  const out: Actor[] = [];
  for (let i = discourse.countries.length - 1; i >= 0 && out.length < size; i -= 1) {
    const iso3 = discourse.countries[i];
    const actor: Actor = { kind: 'country', iso3: iso3 ?? '' };
    if (iso3 !== undefined && !out.some((other) => actorKey(other) === actorKey(actor))) out.unshift(actor);
  }
  return out.length === size ? out : [];
}
