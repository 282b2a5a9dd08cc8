import type { NounPhrase } from '../clause/items.ts';
import type { PersonEntry } from '../mention/linking.ts';
import type { TitleRef } from '../mention/titles.ts';
import type { Actor } from './actors.ts';
import { country, type Discourse, leader } from './discourse.ts';

/** The country that a description names: own modifier, possessor, or the one of a pronoun's owner. */
export function countryOfPhrase(np: NounPhrase): string | null {
  if (np.core.kind === 'title' && np.core.title.country !== null) return np.core.title.country;
  const owner = np.possessor?.core;
  if (owner?.kind === 'country') return owner.reading.iso3;
  if (owner?.kind === 'person') return owner.person.country;
  for (const { core } of np.modifiers) {
    if (core.kind === 'country') return core.reading.iso3;
    if (core.kind === 'title' && core.title.country !== null) return core.title.country;
    if (core.kind === 'person') return core.person.country;
  }
  return null;
}

function sameRole(person: PersonEntry, title: TitleRef): boolean {
  if (person.row === null) return false;
  if (person.row.role === title.row.role) return true;
  if (title.row.role === 'leader')
    return /^(?:president|prime-minister|monarch|leader|head|chancellor|supreme)/.test(person.row.role);
  const text = person.title?.toLowerCase() ?? '';
  return text === title.text.toLowerCase() || text.startsWith(`${title.text.toLowerCase()} of`);
}

function latest(persons: readonly PersonEntry[], discourse: Discourse): PersonEntry | null {
  if (persons.length < 2) return persons[0] ?? null;
  return discourse.recent.findLast((person) => persons.includes(person)) ?? persons[0] ?? null;
}

const current = (person: PersonEntry): boolean => !/^(?:former|ex-|late)/i.test(person.title ?? '');

/** "the North Korean leader", "Russia's foreign minister", "the President". */
export function byTitle(title: TitleRef, iso3: string | null, discourse: Discourse): PersonEntry | null {
  const fits = (person: PersonEntry): boolean => current(person) && sameRole(person, title);
  if (iso3 === null) return discourse.recent.findLast(fits) ?? null;
  return latest((discourse.byCountry.get(iso3) ?? []).filter(fits), discourse);
}

/** "the Foreign Ministers": all who were named with that office, at least two. */
export function holdersOf(title: TitleRef, size: number | null, discourse: Discourse): readonly Actor[] {
  const holders = [...new Set(discourse.recent)]
    .filter((person) => current(person) && person.row?.role === title.row.role)
    .sort((a, b) => a.index - b.index);
  const fits = size === null ? holders.length > 1 : holders.length === size;
  return fits ? holders.map(leader) : [];
}

/** A description that names nobody of the article stands for its country. */
export function describe(np: NounPhrase, discourse: Discourse): readonly Actor[] {
  if (np.core.kind !== 'title' || np.core.title.row.class === 'observer') return [];
  const title = np.core.title;
  const iso3 = countryOfPhrase(np);
  if (!title.plural) {
    const person = byTitle(title, iso3, discourse);
    if (person !== null) return [leader(person)];
  }
  if (iso3 === null || title.row.class !== 'office') return [];
  return [country(iso3)];
}
