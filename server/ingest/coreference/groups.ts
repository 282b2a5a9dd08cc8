import type { NounPhrase } from '../clause/items.ts';
import type { PersonEntry } from '../mention/linking.ts';
import { type Actor, actorKey, sideOf } from './actors.ts';
import { type Discourse, leader } from './discourse.ts';

const SIZE: Readonly<Record<string, number>> = { two: 2, both: 2, pair: 2, duo: 2, three: 3, four: 4, five: 5 };

export const sizeOf = (np: NounPhrase, words: readonly string[]): number | null =>
  [...words, ...np.words].map((word) => SIZE[word]).find((size) => size !== undefined) ?? null;

type Fits = (person: PersonEntry) => boolean;

/** Who speaks for others is none of "the two". */
const actsHimself: Fits = ({ row }) => row?.role !== 'spokesperson';

/** "the two women", "the two men": by what is known of them. */
function sexOf(words: readonly string[]): Fits {
  const other = words.includes('women') ? 'm' : words.includes('men') ? 'f' : null;
  return (person) => actsHimself(person) && (other === null || person.sex !== other);
}

const areOpposite = (actors: readonly Actor[]): boolean => new Set(actors.map(sideOf)).size === actors.length;

/** "Dahl took it with Mora and Quispe when | the three met": those whom the sentence has named in front. */
export function namedHere(np: NounPhrase, size: number | null, discourse: Discourse, fits: Fits): readonly Actor[] {
  const named = discourse.here.filter(({ first, person }) => first < np.first && fits(person));
  const actors = [...new Set(named.map(({ person }) => person))].map(leader);
  return actors.length > 1 && actors.length === size && areOpposite(actors) ? actors : [];
}

/** The persons named last, those of this sentence in front of all others. */
function lastPersons(size: number, { recent }: Discourse, here: readonly PersonEntry[], fits: Fits): readonly Actor[] {
  const out: PersonEntry[] = [];
  const note = (person: PersonEntry | undefined): void => {
    if (person && out.length < size && !out.includes(person) && fits(person)) out.push(person);
  };
  for (const person of here) note(person);
  for (let i = recent.length - 1; i >= 0 && out.length < size; i -= 1) note(recent[i]);
  return out.length === size ? out.map(leader) : [];
}

/** Who met last, or acted together. */
function together(size: number | null, persons: boolean, { meeting, pair, named }: Discourse): readonly Actor[] {
  const fits = (actors: readonly Actor[]): boolean => actors.length >= 2 && (size === null || actors.length === size);
  if (fits(meeting)) return meeting;
  if (fits(pair)) return pair;
  return size === null && persons && named.length === 2 ? named : [];
}

/** "the two leaders", "both sides", "the presidents", "they". */
export function groupOf(size: number | null, persons: boolean, discourse: Discourse): readonly Actor[] {
  const known = together(size, persons, discourse);
  if (known.length > 0 || size === null || !persons) return known;
  return lastPersons(size, discourse, [], actsHimself);
}

/** "the two", "both women": those of this sentence, else of the text before. */
export function membersOf(np: NounPhrase, size: number | null, discourse: Discourse): readonly Actor[] {
  const fits = sexOf(np.words);
  const here = np.core.kind === 'title' ? [] : namedHere(np, size, discourse, fits);
  const known = here.length > 0 ? here : together(size, true, discourse);
  if (known.length > 0 || size === null) return known;
  const before = discourse.here.filter(({ first }) => first < np.first).map(({ person }) => person);
  return lastPersons(size, discourse, before.reverse(), fits);
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
