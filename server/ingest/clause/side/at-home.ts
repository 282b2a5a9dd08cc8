import type { PersonEntry } from '../../mention/linking.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Group } from '../grammar/groups.ts';
import { subjectOf } from '../grammar/subject.ts';
import { type Item, isFinite, isNp, isVg, type NounPhrase, prepWord, type VerbGroup } from '../items.ts';
import { ABROAD } from './main-country.ts';
import { sideOf } from './partners.ts';
import { type Chunked, countryOf, personOf } from './sides.ts';

/** The country of a town or of a name, or of "the Peruvian capital". */
export function landThere(np: NounPhrase): string | null {
  if (np.core.kind === 'thing' && np.is.has('towns')) {
    const land = np.modifiers.find(({ core }) => core.kind === 'country')?.core;
    return land?.kind === 'country' ? land.reading.iso3 : null;
  }
  if (np.core.kind === 'country' && np.core.reading.form !== 'adjective') return np.core.reading.iso3;
  return np.core.kind === 'place' ? np.core.reading.iso3 : null;
}

export function townOf({ core }: NounPhrase): string | null {
  if (core.kind === 'country') return core.reading.city;
  return core.kind === 'place' ? core.reading.name : null;
}

/** Up to where a clause goes on behind its verb. */
const goesOn = (item: Item | undefined): item is Item => item !== undefined && !isFinite(item) && item.kind !== 'break';

/** Where a clause plays: the town or country behind "in"; a seat of bodies of many states is nobody's. */
function playsIn({ grammar: { items }, source: { words } }: Chunked, from: number, only?: 'capital'): string | null {
  for (let at = from + 1; goesOn(items[at]); at += 1) {
    const np = items[at];
    if (!isNp(np) || landThere(np) === null || !/^(?:in|at)$/.test(prepWord(items[at - 1]))) continue;
    if (only === 'capital' && np.core.kind !== 'country') continue;
    return words.seats.has(townOf(np) ?? '') ? null : landThere(np);
  }
  return null;
}

/** In the service of a body of many states, which is at home nowhere; rebels may be at home. */
const servesMany = ({ organization, row }: PersonEntry): boolean => organization !== null && MANY.test(row?.role ?? '');

const MANY = /^(?:secretary-general|commission-president|council-president|commissioner|high-representative)$/;

/** Of elsewhere, as far as is known: of another state, or of a body of many. */
const isForeign = (person: PersonEntry | null, land: string): boolean =>
  person !== null && person.country !== land && (person.country !== null || servesMany(person));

/** "A and President Ana Ruiz | met": the other one of two. */
function otherOf(group: Group | null, np: NounPhrase): PersonEntry | null {
  const [other, ...more] = group?.nps.filter((one) => one !== np) ?? [];
  return more.length === 0 ? personOf(other) : null;
}

type Clause = { readonly verb: VerbGroup; readonly object: Item | undefined; readonly group: Group | null };

/** Who comes to whom: the object of who receives, the other one of two who meet. */
function guestOf({ verb, object, group }: Clause, np: NounPhrase): PersonEntry | null {
  if (verb.is.has('receiving')) return personOf(object);
  return verb.lemma === 'meet' && !isNp(object) ? otherOf(group, np) : null;
}

const isAbroad = (np: NounPhrase): boolean => ABROAD.test(personOf(np)?.row?.role ?? '');

/** A host is at home where a guest is not. */
function homeOfHost(reading: Chunked, np: NounPhrase, at: number): string | null {
  const { items, groups } = reading.grammar;
  const group = groups[at] ?? null;
  const end = group?.end ?? at + 1;
  const verb = items[end];
  if (!isFinite(verb) || verb.passive) return null;
  const land = playsIn(reading, end);
  const guest = guestOf({ verb, object: items[end + 1], group }, np);
  return land !== null && isForeign(guest, land) ? land : null;
}

/** Whether people are met from here on: "met", "a meeting with". */
export function isMeeting(items: readonly Item[], at: number): boolean {
  const [item, object] = [items[at], items[at + 1]];
  // "had | the ear of the president" is no meeting.
  const light = isVg(item) && /^(?:have|hold|pay|conduct)$/.test(item.lemma);
  if (isVg(item)) return item.is.has('facing') && (!light || (isNp(object) && object.is.has('gatherings')));
  return isNp(item) && item.is.has('gatherings') && prepWord(items[at + 1]) === 'with';
}

const bodyOf = (person: PersonEntry | null): string | null =>
  person !== null && servesMany(person) ? person.organization : null;

/** For whom those act who meet the one at `at`; null when nobody is known to meet him. */
function visitorsOf({ items, ...grammar }: Grammar, at: number): readonly (string | null)[] | null {
  const verb = items.findLastIndex((item, i) => i < at && isFinite(item));
  const met = items.findIndex((_, i) => i >= verb && i < at && isMeeting(items, i));
  if (verb < 0 || met < 0) return null;
  return subjectOf({ items, ...grammar }, verb).map((np) => sideOf(np) ?? countryOf(np) ?? bodyOf(personOf(np)));
}

/** "Foreign Minister Jon Vidal of Peru met President Ana Ruiz in Oslo": who is met in the capital of others is at home. */
function homeOfMet(reading: Chunked, at: number): string | null {
  const visitors = visitorsOf(reading.grammar, at);
  if (visitors === null || visitors.length === 0) return null;
  const land = playsIn(reading, at, 'capital');
  return land !== null && visitors.every((side) => side !== null && side !== land) ? land : null;
}

/** "Premier Ana Ruiz received him in Lima", "A and Premier Ana Ruiz met in Lima", "A met Premier Ana Ruiz in Lima". */
export function homeOf(reading: Chunked, np: NounPhrase): string | null {
  if (isAbroad(np)) return null;
  const at = reading.grammar.items.indexOf(np);
  return homeOfHost(reading, np, at) ?? homeOfMet(reading, at);
}
