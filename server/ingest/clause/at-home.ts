import type { PersonEntry } from '../mention/linking.ts';
import type { Group } from './groups.ts';
import { type Item, isFinite, isNp, type NounPhrase, prepWord, type VerbGroup } from './items.ts';
import { ABROAD } from './main-country.ts';
import { type Chunked, personOf } from './sides.ts';

/** The country of a town or of a name. */
export function landOf(np: NounPhrase): string | null {
  if (np.core.kind === 'country' && np.core.reading.form !== 'adjective') return np.core.reading.iso3;
  return np.core.kind === 'place' ? np.core.reading.iso3 : null;
}

function townOf({ core }: NounPhrase): string | null {
  if (core.kind === 'country') return core.reading.city;
  return core.kind === 'place' ? core.reading.name : null;
}

/** Up to where a clause goes on behind its verb. */
const goesOn = (item: Item | undefined): item is Item => item !== undefined && !isFinite(item) && item.kind !== 'break';

/** Where a clause plays: the town or country behind "in"; a seat of bodies of many states is nobody's. */
function playsIn({ grammar: { items }, source: { words } }: Chunked, verb: number): string | null {
  for (let at = verb + 1; goesOn(items[at]); at += 1) {
    const np = items[at];
    if (!isNp(np) || landOf(np) === null || !/^(?:in|at)$/.test(prepWord(items[at - 1]))) continue;
    return words.seats.has(townOf(np) ?? '') ? null : landOf(np);
  }
  return null;
}

/** Of elsewhere, as far as is known: of another state, or of a body of many. */
const isForeign = (person: PersonEntry | null, land: string): boolean =>
  person !== null && person.country !== land && (person.country !== null || person.organization !== null);

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

/** "Premier Ana Ruiz received him in Lima", "A and Premier Ana Ruiz met in Lima": a host is at home where a guest is not. */
export function homeOf(reading: Chunked, np: NounPhrase): string | null {
  const { items, groups } = reading.grammar;
  const at = items.indexOf(np);
  const group = groups[at] ?? null;
  const end = group?.end ?? at + 1;
  const verb = items[end];
  if (!isFinite(verb) || verb.passive || isAbroad(np)) return null;
  const land = playsIn(reading, end);
  const guest = guestOf({ verb, object: items[end + 1], group }, np);
  return land !== null && isForeign(guest, land) ? land : null;
}
