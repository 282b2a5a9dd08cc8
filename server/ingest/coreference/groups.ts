import type { NounPhrase } from '../clause/items.ts';
import type { PersonEntry } from '../mention/linking.ts';
import { type Actor, actorKey } from './actors.ts';
import type { Not } from './descriptions.ts';
import { type Discourse, leader } from './discourse.ts';
import { type Fits, namedHere } from './named-here.ts';

const SIZE: Readonly<Record<string, number>> = { two: 2, both: 2, pair: 2, duo: 2, three: 3, four: 4, five: 5 };

export const sizeOf = (np: NounPhrase, words: readonly string[]): number | null =>
  [...words, ...np.words].map((word) => SIZE[word]).find((size) => size !== undefined) ?? null;

/** Who speaks for others is none of "the two". */
const actsHimself: Fits = ({ row }) => row?.role !== 'spokesperson';

/** Offices that are not said of those who hold another one. */
const SPECIFIC = /^(?:president|prime-minister|monarch|(?:foreign|defen[cs]e|finance|interior)-minister)$/;

/** "the two women", "the two presidents": by what is known of them. */
function fitsOf({ core, words }: NounPhrase): Fits {
  if (core.kind === 'title' && SPECIFIC.test(core.title.row.role)) return ({ row }) => row === null;
  const other = words.includes('women') ? 'm' : words.includes('men') ? 'f' : null;
  return (person) => actsHimself(person) && (other === null || person.sex !== other);
}

/** Persons from the one named last backwards, those of this sentence in front of all others. */
function* fromLast({ here, recent }: Discourse, before: number): Generator<PersonEntry> {
  for (const { first, person } of [...here].reverse()) if (first < before) yield person;
  for (let i = recent.length - 1; i >= 0; i -= 1) {
    const person = recent[i];
    if (person !== undefined) yield person;
  }
}

function firstOf(persons: Iterable<PersonEntry>, size: number, fits: Fits): readonly Actor[] {
  const out: PersonEntry[] = [];
  for (const person of persons) {
    if (!out.includes(person) && fits(person)) out.push(person);
    if (out.length === size) return out.map(leader);
  }
  return [];
}

/** "the ministers": nobody who is told to be in another office. */
function mayBeOf({ core }: NounPhrase): (actor: Actor) => boolean {
  if (core.kind !== 'title' || !MINISTER.test(core.title.row.role)) return () => true;
  return (actor) => actor.kind !== 'leader' || actor.person.row === null || !NO_MINISTER.test(actor.person.row.role);
}

const MINISTER = /^(?:[a-z]+-)?minister$/;
const NO_MINISTER = /^(?:president|monarch|head-of-state|rebel-leader|opposition-leader)$/;

/** Meetings that are looked through for those of one size. */
const NEAR = 3;

type Group = { readonly size: number | null; readonly persons: boolean; readonly mayBe?: (actor: Actor) => boolean };

const anybody = (): boolean => true;

/** "The two" after a meeting of three are the two who met before it; so are "the ministers" after one of presidents. */
function earlier({ size, mayBe = anybody }: Group, { meeting, meetings }: Discourse): readonly (readonly Actor[])[] {
  const others = meeting.length > 0 && (size === null ? !meeting.every(mayBe) : meeting.length > size);
  return others ? meetings.slice(-NEAR).reverse() : [];
}

/** Who met last, or acted together. */
function together(group: Group, discourse: Discourse): readonly Actor[] {
  const { size, persons, mayBe = anybody } = group;
  const { meeting, pair, named } = discourse;
  const fits = (actors: readonly Actor[]): boolean =>
    actors.length >= 2 && (size === null || actors.length === size) && actors.every(mayBe);
  const met = [meeting, pair, ...earlier(group, discourse)].find(fits);
  if (met !== undefined) return met;
  return size === null && persons && named.length === 2 && named.every(mayBe) ? named : [];
}

/** "the two leaders", "both sides", "the presidents", "they". */
export function groupOf(size: number | null, persons: boolean, discourse: Discourse): readonly Actor[] {
  const known = together({ size, persons }, discourse);
  if (known.length > 0 || size === null || !persons) return known;
  return firstOf(fromLast(discourse, -1), size, actsHimself);
}

/** How many a phrase is about, and who cannot be among them. */
export type Asked = { readonly size: number | null; readonly not: Not };

/** "the two", "both women": those of this sentence, else of the text before. */
export function membersOf(np: NounPhrase, discourse: Discourse, { size, not }: Asked): readonly Actor[] {
  const mayBe = fitsOf(np);
  const fits: Fits = (person) => mayBe(person) && !not.has(actorKey(leader(person)));
  const here =
    np.core.kind === 'title'
      ? []
      : namedHere(
          np,
          size,
          discourse.here.filter(({ person }) => fits(person)),
        );
  const known = here.length > 0 ? here : together({ size, persons: true, mayBe: mayBeOf(np) }, discourse);
  if (known.length > 0 || size === null) return known;
  return firstOf(fromLast(discourse, np.first), size, fits);
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
