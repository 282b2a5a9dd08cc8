import type { NounPhrase } from '../clause/items.ts';
import { type Core, landOf } from '../mention/core.ts';
import type { OrganizationReading } from '../mention/lexicon.ts';
import type { PersonEntry } from '../mention/linking.ts';
import type { TitleRef } from '../mention/titles.ts';
import type { Actor } from './actors.ts';
import { country, type Discourse, leader } from './discourse.ts';
import { namedHere } from './named-here.ts';

/** The country that a name tells of; undefined when it tells of none. */
function homeOf(core: Core | undefined): string | null | undefined {
  return core?.kind === 'person' ? core.person.country : (landOf(core) ?? undefined);
}

/** "the Palestinian President", "Palestinian leaders": by its words, or as an office of one country only. */
function landOfTitle(title: TitleRef): string | null {
  return title.country ?? (/^[A-Z]{3}$/.test(title.row.acts ?? '') ? title.row.acts : null);
}

/** The country that a description names: own modifier, possessor, or the one of a pronoun's owner. */
export function countryOfPhrase(np: NounPhrase): string | null {
  const own = np.core.kind === 'title' ? landOfTitle(np.core.title) : null;
  if (own !== null) return own;
  const owner = homeOf(np.possessor?.core);
  if (owner !== undefined) return owner;
  for (const { core } of np.modifiers) {
    const land = core.kind === 'title' ? (core.title.country ?? undefined) : homeOf(core);
    if (land !== undefined) return land;
  }
  return null;
}

function sameRole(person: PersonEntry, title: TitleRef): boolean {
  if (person.row === null) return false;
  if (person.row.role === title.row.role) return true;
  if (title.row.role === 'leader')
    return /^(?:president|prime-minister|monarch|leader|head|chancellor|supreme)/.test(person.row.role);
  const text = person.title?.toLowerCase() ?? '';
  if (title.row.role !== 'spokesman' && text.endsWith(` ${title.row.phrase}`)) return true;
  return text === title.text.toLowerCase() || text.startsWith(`${title.text.toLowerCase()} of`);
}

function latest(persons: readonly PersonEntry[], discourse: Discourse): PersonEntry | null {
  if (persons.length < 2) return persons[0] ?? null;
  return discourse.recent.findLast((person) => persons.includes(person)) ?? persons[0] ?? null;
}

export const current = (person: PersonEntry): boolean => !/^(?:former|ex-|late)/i.test(person.title ?? '');

/** Keys of who cannot be meant, because the same verb has them on its other side. */
export type Not = ReadonlySet<string>;
export const NOBODY: Not = new Set();

/** An office and the country whose it is; null where the words do not say it. */
export type Office = { readonly title: TitleRef; readonly iso3: string | null };

/** "the North Korean leader", "Russia's foreign minister", "the President". */
export function byTitle({ title, iso3 }: Office, discourse: Discourse, not: Not = NOBODY): PersonEntry | null {
  const fits = (person: PersonEntry): boolean =>
    current(person) && sameRole(person, title) && !not.has(`p${person.index}`);
  if (iso3 === null) return discourse.recent.findLast(fits) ?? null;
  return latest((discourse.byCountry.get(iso3) ?? []).filter(fits), discourse);
}

/** "the presidents of Peru and Chile" of whom the text calls one the Peruvian leader: the only one who may be meant. */
export function theLeader({ title, iso3 }: Office, { byCountry }: Discourse): PersonEntry | null {
  const own = (byCountry.get(iso3) ?? []).filter((person) => mayHold(person, title));
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Meetings that are looked through for those of one office. */
const MET = 8;

/** "the leaders" are not a president and the envoy whom he received. */
const isSubordinate = (actor: Actor): boolean =>
  actor.kind === 'leader' &&
  /^(?:ambassador|envoy|diplomat|spokesperson|deputy-|vice-min)/.test(actor.person.row?.role ?? '');

/** "her counterpart, Jorge Soto": of whom no office is told. */
const isNamedAlone = (actor: Actor): boolean => actor.kind === 'leader' && actor.person.row === null;

/** "the heads of state" after a meeting of a president and a prime minister: both, before all presidents of the article. */
export function lastMet(title: TitleRef, size: number | null, discourse: Discourse): readonly Actor[] {
  const { meeting, meetings } = discourse;
  const holds = (actor: Actor): boolean => actor.kind === 'leader' && sameRole(actor.person, title);
  if (size === null) {
    if (meeting.length < 2 || !meeting.some(holds)) return [];
    if (!meeting.some(isSubordinate)) return meeting;
    return meetings.slice(-MET).findLast((met) => met.length > 1 && met.every(holds)) ?? [];
  }
  // "Both ministers" are those who met, though one of them has met the president since.
  const mayHoldIt = (actor: Actor): boolean => holds(actor) || isNamedAlone(actor);
  const fits = (met: readonly Actor[]): boolean => met.length === size && met.some(holds) && met.every(mayHoldIt);
  return [...meetings.slice(-MET), meeting].findLast(fits) ?? [];
}

/** "the two leaders" after a meeting of a king and a minister, where no two others hold such an office. */
export function lastMetOf(title: TitleRef, size: number | null, { meeting }: Discourse): readonly Actor[] {
  const holds = meeting.some((actor) => actor.kind === 'leader' && sameRole(actor.person, title));
  return holds && meeting.length === size ? meeting : [];
}

/** "the two presidents": also one whom the text only calls a leader. */
const mayHold = (person: PersonEntry, title: TitleRef): boolean =>
  current(person) &&
  (sameRole(person, title) || (person.row?.role === 'leader' && /^(?:president|prime-minister)$/.test(title.row.role)));

/** "Mora received Dahl, and the two presidents …": those of that office whom the sentence names. */
export function holdersHere(np: NounPhrase, size: number | null, { here }: Discourse): readonly Actor[] {
  const { core } = np;
  if (core.kind !== 'title') return [];
  return namedHere(
    np,
    size,
    here.filter(({ person }) => mayHold(person, core.title)),
  );
}

/** The only two who hold an office, of two sides; of more those who met. */
function fewHolders(title: TitleRef, size: number, { recent, meetings }: Discourse): readonly Actor[] {
  const all = [...new Set(recent)].filter((person) => mayHold(person, title));
  const opposite = new Set(all.map((person) => person.country)).size === all.length;
  if (all.length === size) return opposite ? all.map(leader) : [];
  const holds = (actor: Actor): boolean => actor.kind === 'leader' && mayHold(actor.person, title);
  return (
    meetings
      .slice(-MET)
      .findLast((met) => met.filter(holds).length === size)
      ?.filter(holds) ?? []
  );
}

/** "the Foreign Ministers": all who were named with that office, at least two. */
export function holdersOf(title: TitleRef, size: number | null, discourse: Discourse): readonly Actor[] {
  if (size !== null) return fewHolders(title, size, discourse);
  const holders = [...new Set(discourse.recent)].filter(
    (person) => current(person) && person.row?.role === title.row.role,
  );
  return holders.length > 1 ? holders.sort((a, b) => a.index - b.index).map(leader) : [];
}

/** "the Italian" after an Italian was named: that person. */
export function compatriot(np: NounPhrase, iso3: string, discourse: Discourse): PersonEntry | null {
  const alone = np.words.length === 1 && np.words[0] === 'the' && np.modifiers.length === 0;
  return alone ? (discourse.recent.findLast((person) => person.country === iso3) ?? null) : null;
}

/** The body whose office a phrase tells of: its owner, or in front of it. */
function bodyBeside({ possessor, modifiers }: NounPhrase): OrganizationReading | null {
  const inside = modifiers.find(({ core }) => core.kind === 'organization')?.core;
  const core = possessor?.core.kind === 'organization' ? possessor.core : inside;
  return core?.kind === 'organization' ? core.reading : null;
}

/** "Taliban leaders", "EU leaders": the body itself; the leaders of a forum are those of its members. */
function bodyOf(np: NounPhrase, { row }: TitleRef): OrganizationReading | null {
  const body = bodyBeside(np);
  if (body === null) return null;
  const own = /^(?:armed-group|party|igo)$/.test(body.sort);
  return own || (row.role !== 'leader' && body.of === null) ? body : null;
}

/** "the NATO chief", "a UN official": the one person of the article who acts for that body, else the body; nobody of several. */
function ofBody(body: OrganizationReading, title: TitleRef, discourse: Discourse): readonly Actor[] {
  const own = title.plural ? [] : discourse.persons.filter((person) => person.organization === body.id);
  const [only] = own;
  if (only === undefined) return [{ kind: 'organization', reading: body }];
  return own.length === 1 ? [leader(only)] : [];
}

const PRIVATE =
  /^(?:business|industry|corporate|religious|church|faith|community|civic|civil|society|youth|student|indigenous|labou?r|union|cultural)$/;

/** "Peruvian business leaders", "civil society leaders of Peru": they act for no state. */
export const arePrivate = ({ words }: NounPhrase): boolean => words.some((word) => PRIVATE.test(word));

/** An office whose holder the article does not name: its body or country. */
function unnamed(np: NounPhrase, { title, iso3 }: Office, discourse: Discourse): readonly Actor[] {
  if (title.plural && arePrivate(np)) return [];
  const inOffice = title.row.class === 'office';
  const body = title.plural || inOffice ? bodyOf(np, title) : null;
  if (body !== null) return ofBody(body, title, discourse);
  return iso3 !== null && inOffice ? [country(iso3)] : [];
}

/** Whom the article names with that office, else for whom its holder acts. */
export function describe(np: NounPhrase, discourse: Discourse, not: Not = NOBODY): readonly Actor[] {
  if (np.core.kind !== 'title' || np.core.title.row.class === 'observer') return [];
  const office = { title: np.core.title, iso3: countryOfPhrase(np) };
  const person = office.title.plural ? null : byTitle(office, discourse, not);
  return person === null ? unnamed(np, office, discourse) : [leader(person)];
}
