import { landAmong, landOf } from '../../mention/core.ts';
import type { PersonEntry } from '../../mention/linking.ts';
import { subjectOf } from '../grammar/subject.ts';
import { fronts, type Item, isFinite, isNp, isVg, prepWord } from '../items.ts';
import { type Chunked, countryOf, isOpen, personOf } from './sides.ts';

/** For whom a person or a country as such acts. */
export const sideOf = (item: Item): string | null => {
  if (!isNp(item)) return null;
  if (item.core.kind === 'title') return item.core.title.country;
  return landOf(item.core) ?? personOf(item)?.country ?? null;
};

/** "accepted | an invitation | from Quispe": who invites is another. */
const isInvitation = (item: Item): boolean => isNp(item) && item.is.has('invitations');

/** Where people of the sentence begin to deal with each other, so that they may be of several states; -1 where they do not. */
const dealsAt = ({ items }: Chunked['grammar']): number =>
  items.findIndex((item) => prepWord(item) === 'with' || (isVg(item) && item.is.has('dealing')) || isInvitation(item));

/** "A truce with Peru is near, Ana Ruiz said": who tells of it is not one of those behind whose name it stands. */
function speaksLast({ items }: Chunked['grammar'], at: number): boolean {
  const next = items[at + 1];
  return isVg(next) && next.is.has('reporting');
}

/** The countries with whom the person at `at` deals in a sentence. */
function partnersIn({ grammar }: Chunked, at: number, deal: number): readonly string[] {
  const { items } = grammar;
  const from = at < deal || speaksLast(grammar, at) ? deal : 0;
  // "The Norwegian guest | met".
  const dealers = from === 0 && isVg(items[deal]) ? subjectOf(grammar, deal).flatMap((np) => countryOf(np) ?? []) : [];
  return [...items.slice(from).flatMap((item) => sideOf(item) ?? []), ...dealers];
}

const placeLand = (item: Item | undefined): string | null => {
  if (!isNp(item)) return null;
  if (item.core.kind === 'place') return item.core.reading.iso3;
  return landOf(item.core) ?? (item.is.has('sites') ? landAmong(fronts(item)) : null);
};

/** "travelled | to Peru", "returned | from Lima": where a verb of moving leads, or whence it leads home. */
function abroad({ items }: Chunked['grammar'], verb: number, home: boolean): readonly string[] {
  const out: string[] = [];
  for (let at = verb + 1; at < items.length && !isFinite(items[at]); at += 1) {
    const prep = prepWord(items[at - 1]);
    const there = home ? prep === 'from' : at === verb + 1 || /^(?:to|in|for|from|at)$/.test(prep);
    const land = there ? placeLand(items[at]) : null;
    if (land !== null) out.push(land);
  }
  return out;
}

/** "was | in Oslo", "are | also | in Oslo": where somebody is of whom that is news. */
function isThere({ items }: Chunked['grammar'], at: number): boolean {
  const verb = items[at];
  const next = items[at + 1]?.kind === 'word' ? items[at + 2] : items[at + 1];
  return isFinite(verb) && verb.lemma === 'be' && prepWord(next) === 'in';
}

/** Where each of those who move in a sentence goes: "Foreign Minister Ana Ruiz flew to Oslo" is of no Norwegian. */
function travels({ grammar }: Chunked): readonly (readonly [PersonEntry, readonly string[]])[] {
  return grammar.items.flatMap((verb, at) => {
    if (!isVg(verb) || !(verb.is.has('moving') || isThere(grammar, at))) return [];
    const lands = abroad(grammar, at, verb.lemma === 'return');
    if (lands.length === 0) return [];
    return subjectOf(grammar, at).flatMap((np) => {
      const person = personOf(np);
      return person === null ? [] : [[person, lands] as const];
    });
  });
}

/** "Ana Ruiz and | her Norwegian colleague, Ola Vik,": of whom the next one is told is of another state. */
function besideTwin({ items }: Chunked['grammar'], at: number): readonly string[] {
  const [conj, twin] = [items[at + 1], items[at + 2]];
  if (conj?.kind !== 'conj' || !isNp(twin) || !twin.is.has('counterpart')) return [];
  return [countryOf(twin) ?? sideOf(twin)].flatMap((iso3) => iso3 ?? []);
}

/** Countries with which each person deals, or to which he travels: his own is another. */
export function partners(readings: readonly Chunked[]): ReadonlyMap<PersonEntry, ReadonlySet<string>> {
  const out = new Map<PersonEntry, Set<string>>();
  const note = (person: PersonEntry, lands: readonly string[]): void => {
    const known = out.get(person) ?? new Set();
    for (const land of lands) known.add(land);
    out.set(person, known);
  };
  for (const reading of readings) {
    const { items } = reading.grammar;
    const deal = dealsAt(reading.grammar);
    items.forEach((item, at) => {
      const person = personOf(item);
      if (person === null || !isOpen(person)) return;
      if (deal >= 0) note(person, partnersIn(reading, at, deal));
      note(person, besideTwin(reading.grammar, at));
    });
    for (const [person, lands] of travels(reading)) if (isOpen(person)) note(person, lands);
  }
  return out;
}
