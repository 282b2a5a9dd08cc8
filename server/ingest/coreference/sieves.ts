import { isRegional } from '../clause/grammar/regional.ts';
import type { NounPhrase } from '../clause/items.ts';
import { type Core } from '../mention/core.ts';
import type { PersonEntry } from '../mention/linking.ts';
import { type Actor, type Via } from './actors.ts';
import { countryOfPhrase, type Not } from './descriptions.ts';
import { country, type Discourse } from './discourse.ts';
import { groupOf, lastCountries, membersOf as named, sizeOf } from './groups.ts';

export const QUOTED_ONLY = new Set(['media', 'company', 'ngo']);

export type Found = {
  readonly actors: readonly Actor[];
  readonly via: Via;
  /** Nothing less precise is tried, though nobody was found. */
  readonly last?: boolean;
};
export const none: Found = { actors: [], via: 'name' };
export const found = (via: Via, actors: readonly Actor[]): Found => (actors.length === 0 ? none : { actors, via });
export const isDefinite = (np: NounPhrase): boolean => np.words.some((word) => /^(?:the|both|these|their)$/.test(word));

/** The words that tell of a group, and who is on the other side of the same verb. */
type Grouped = { readonly words?: readonly string[]; readonly not: Not };

export function group(np: NounPhrase, discourse: Discourse, { words = np.words, not }: Grouped): Found {
  const size = sizeOf(np, words);
  if (np.core.kind === 'thing' && np.is.has('states'))
    return size === null && isRegional(np) ? none : found('group', states(words, size, discourse));
  const members = named(np, discourse, { size, not });
  const parties = /^(?:parties|delegations)$/.test(words.at(-1) ?? '');
  return found('group', parties ? opposite(members) : members);
}

/** "the two sides", "both countries". */
function states(words: readonly string[], size: number | null, discourse: Discourse): readonly Actor[] {
  const sides = /^(?:sides|governments)$/.test(words.at(-1) ?? '');
  const meeting = statesOf(groupOf(size, false, discourse));
  if (meeting.length > 0) return meeting;
  return sides ? opposite(lastNamed(size ?? 2, discourse)) : lastCountries(discourse, size ?? 2);
}

/** "Both sides" are those of whom the last sentence told, never two of whom nothing was told together. */
function lastNamed(size: number, discourse: Discourse): readonly Actor[] {
  const known = groupOf(null, true, discourse);
  return known.length === size ? known : [];
}

/** Two of one country are no two sides. */
const opposite = (members: readonly Actor[]): readonly Actor[] => (statesOf(members).length === 1 ? [] : members);
/** "the G7 countries", "NATO allies", "the ASEAN Secretariat": the body stands for its members. */
function membersOf(np: NounPhrase): Actor | null {
  if (!np.is.has('powers')) return null;
  const body = np.modifiers.map(({ core }) => core).find((core) => core.kind === 'organization');
  if (body?.kind !== 'organization' || body.reading.of !== null || QUOTED_ONLY.has(body.reading.sort)) return null;
  return { kind: 'organization', reading: body.reading };
}
/** "the delegation", "her team": who leads it; "the Norwegian delegation" only if they are Norwegians. */
function delegates(np: NounPhrase, discourse: Discourse): readonly Actor[] {
  const iso3 = countryOfPhrase(np);
  const { delegation, team } = discourse;
  const own = (members: readonly Actor[]): boolean => members.every((actor) => sideCountry(actor) === iso3);
  if (iso3 !== null && (delegation.length > 0 || team.length < 2)) return own(delegation) ? delegation : [];
  if (iso3 !== null) return own(team) ? team : [];
  return delegation.length > 0 ? delegation : team.length > 1 ? team : [];
}

const ARMED = /^(?:armed|militant|rebel|insurgent|islamist|extremist|paramilitary|guerrilla)$/;

/** "the group", "the armed movement": no other one than the body named last. */
const isBand = ({ is, words }: NounPhrase): boolean =>
  is.has('bands') && words.slice(1, -1).every((word) => ARMED.test(word));

/** "the rebels": the one armed group that was named before; "the group": the body named last, if it is one. */
function fighters(np: NounPhrase, { armed, band }: Discourse): readonly Actor[] {
  if (np.modifiers.length > 0 || np.possessor !== null || np.words[0] !== 'the') return [];
  const [only] = armed.values();
  const one = np.is.has('fighters') && armed.size === 1 ? only : isBand(np) ? band : null;
  return one == null ? [] : [{ kind: 'organization', reading: one }];
}

/** "the two Koreas": states that are one by name. */
const KOREAS: readonly Actor[] = [country('KOR'), country('PRK')];

/** One reading of a description; `not` are those who stand on the other side of the same verb. */
export type Sieve = (np: NounPhrase, discourse: Discourse, not: Not) => Found;

/** Sieves from the most precise to the least: the first that finds somebody decides, or that knows that nobody is meant. */
export const sift =
  (sieves: readonly Sieve[]): Sieve =>
  (np, discourse, not) => {
    for (const sieve of sieves) {
      const one = sieve(np, discourse, not);
      if (one.actors.length > 0 || one.last === true) return one;
    }
    return none;
  };

export const said = (np: NounPhrase, words: RegExp): boolean => np.words.some((word) => words.test(word));

export const ofCountry = (via: Via, iso3: string | null): Found => (iso3 === null ? none : found(via, [country(iso3)]));

export const bodyIn = (np: NounPhrase): Core | undefined =>
  np.modifiers.find((modifier) => modifier.core.kind === 'organization')?.core;

export const theKoreas: Sieve = (np) => (np.words.at(-1) === 'koreas' ? found('description', KOREAS) : none);

export const theTeam: Sieve = (np, discourse) =>
  np.is.has('teams') && bodyIn(np) === undefined ? found('group', delegates(np, discourse)) : none;

export const theRebels: Sieve = (np, discourse) => found('description', fighters(np, discourse));

export const theMembers: Sieve = (np) => {
  const members = membersOf(np);
  return members === null ? none : found('metonym', [members]);
};

/** "Mora received the visitor": the last one told of who is of another country than those whom the sentence names. */
export const theGuest: Sieve = (np, { subjects, here }) => {
  if (here.length === 0 || !/^(?:guest|visitor)$/.test(np.words.at(-1) ?? '') || !isDefinite(np)) return none;
  const lands = new Set(here.map(({ person }) => person.country));
  const isForeign = ({ country: land }: PersonEntry): boolean => land !== null && !lands.has(land);
  const guest = subjects.findLast((actor) => actor.kind === 'leader' && isForeign(actor.person));
  return guest === undefined ? none : found('description', [guest]);
};

export const theSignatories: Sieve = (np, discourse) =>
  np.words.includes('undersigned') ? { ...found('group', discourse.signatories), last: true } : none;

/** "each man", "each side": both of whom the text has told. */
const eachOf: Sieve = (np, discourse, not) =>
  np.words[0] === 'each' && np.words.length === 2 && /^(?:man|woman|side)$/.test(np.words[1] ?? '')
    ? group(np, discourse, { words: ['two'], not })
    : none;

export const theGroup: Sieve = (np, discourse, not) =>
  np.is.has('groups') && isDefinite(np) ? group(np, discourse, { not }) : eachOf(np, discourse, not);
/** "the two countries" after two leaders met: whose they are. */
function statesOf(actors: readonly Actor[]): readonly Actor[] {
  const codes = new Set(actors.map(sideCountry));
  return [...codes].flatMap((iso3) => (iso3 === null ? [] : [country(iso3)]));
}

export function sideCountry(actor: Actor | null): string | null {
  if (actor?.kind === 'country') return actor.iso3;
  return actor?.kind === 'leader' ? actor.person.country : null;
}
