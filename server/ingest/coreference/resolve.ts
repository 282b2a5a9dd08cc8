import type { NounPhrase } from '../clause/items.ts';
import type { Token } from '../document/tokens.ts';
import type { TitleRef } from '../mention/titles.ts';
import { type Actor, actorKey, type Reference, sideOf } from './actors.ts';
import { byTitle, compatriot, countryOfPhrase, describe, holdersOf, lastMet, type Not } from './descriptions.ts';
import { country, type Discourse, leader } from './discourse.ts';
import { sizeOf } from './groups.ts';
import { theOrgan } from './organs.ts';
import { pronounOf } from './pronouns.ts';
import {
  bodyIn,
  type Found,
  found,
  group,
  isDefinite,
  none,
  ofCountry,
  QUOTED_ONLY,
  type Sieve,
  said,
  sideCountry,
  theGroup,
  theKoreas,
  theMembers,
  theRebels,
  theSignatories,
  theTeam,
} from './sieves.ts';

function organization(np: NounPhrase): Found {
  if (np.core.kind !== 'organization') return none;
  const { reading } = np.core;
  if (QUOTED_ONLY.has(reading.sort)) return none;
  if (reading.of !== null && /^(?:ministry|agency)$/.test(reading.sort)) return found('metonym', [country(reading.of)]);
  return found('name', [{ kind: 'organization', reading }]);
}

function possessorActor(np: NounPhrase, discourse: Discourse): Actor | null {
  const owner = np.possessor === null ? null : (resolve(np.possessor, discourse).actors[0] ?? null);
  if (owner !== null) return owner;
  const word = np.words.find((w) => /^(?:his|her|its|their)$/.test(w));
  return word === undefined ? null : (pronounOf(word, discourse)[0] ?? null);
}

/** "Sherman and her counterparts": those whom she met last. */
function othersMet(owner: Actor, many: boolean, discourse: Discourse): readonly Actor[] {
  const others = discourse.meeting.filter((actor) => actorKey(actor) !== actorKey(owner));
  const fits = others.length === discourse.meeting.length - 1 && (many || others.length === 1);
  return fits ? others : [];
}

/** "his North Korean counterpart" without a name: the same role in the country that is named. */
function counterpart(np: NounPhrase, discourse: Discourse): Found {
  const many = np.is.has('counterparts');
  if (!many && !np.is.has('counterpart')) return none;
  const iso3 = countryOfPhrase(np);
  const owner = possessorActor(np, discourse);
  if (iso3 === null && owner !== null) return found('group', othersMet(owner, many, discourse));
  const row = owner?.kind === 'leader' ? owner.person.row : null;
  const same =
    row === null ? undefined : discourse.byCountry.get(iso3)?.find((person) => person.row?.role === row.role);
  if (same !== undefined && iso3 !== null) return found('description', [leader(same)]);
  return iso3 === null ? none : found('description', [country(iso3)]);
}

/** "the two ministers" are those named before; "European leaders", "other ministers" are others. */
const BARE = /^(?:the|both|all|two|three|four|five|these|those|their|rival|top)$/;

/** "The Prime Minister", "the Secretary-General" in capitals: the one whose office the whole text means. */
function bareOffice(np: NounPhrase, { bare, persons }: Discourse): Actor | null {
  if (np.core.kind !== 'title' || np.possessor !== null || np.words[0] !== 'the') return null;
  const { title } = np.core;
  const actor = title.plural || /^\p{Ll}/u.test(title.text) ? undefined : bare.get(title.row.role);
  if (actor === undefined || title.country !== null || title.organization !== null) return null;
  if (actor.kind === 'leader') return actor;
  const side = sideOf(actor);
  const holder = persons.find(
    ({ row, country: iso3, organization: body }) =>
      row?.role === title.row.role && (iso3 ?? (body === null ? null : `org:${body}`)) === side,
  );
  return holder === undefined ? actor : leader(holder);
}

/** "His Majesty", "Her Excellency" without a name: he or she. */
function honoured({ core }: NounPhrase, discourse: Discourse, not: Not): readonly Actor[] {
  if (core.kind !== 'title' || core.title.row.class !== 'honorific') return [];
  const [, word] = /^(his|her) /i.exec(core.title.text) ?? [];
  return word === undefined ? [] : pronounOf(word.toLowerCase(), discourse, not);
}

function described(np: NounPhrase, discourse: Discourse, not: Not): Found {
  const honour = honoured(np, discourse, not);
  if (honour.length > 0) return found('pronoun', honour);
  // "met separately with each leader".
  if (np.core.kind === 'title' && np.words.includes('each')) return group(np, discourse, ['two']);
  const bare = bareOffice(np, discourse);
  const actors = bare === null ? describe(np, discourse, not) : [bare];
  if (actors.length > 0) return found('description', actors);
  if (np.core.kind !== 'title') return none;
  const { title } = np.core;
  const owner = possessorActor(np, discourse);
  if (owner?.kind === 'country') {
    const person = title.plural ? null : byTitle(title, owner.iso3, discourse);
    return found('description', [person === null ? owner : leader(person)]);
  }
  if (!title.plural || !np.words.every((word) => BARE.test(word)) || isOfBody(np)) return none;
  const met = lastMet(title, sizeOf(np, np.words), discourse);
  if (met.length > 0) return found('group', met);
  const holders = holdersOf(title, sizeOf(np, np.words), discourse);
  if (holders.length > 0) return found('group', holders);
  const body = discourse.organs.get(title.text.split(' ').at(-1)?.toLowerCase() ?? '');
  if (body !== undefined) return found('metonym', [body]);
  return isDefinite(np) ? group(np, discourse, np.words) : none;
}

/** "G7 leaders", "NATO's foreign ministers": all of that body, not those named before. */
const isOfBody = (np: NounPhrase): boolean =>
  [np.possessor, ...np.modifiers].some((part) => part?.core.kind === 'organization');

/** "the leaders of Russia and Turkey": the holders of the office, where the article names them. */
function holderOf(office: TitleRef, iso3: string, discourse: Discourse): Actor {
  const person = byTitle(office, iso3, discourse);
  return person === null ? country(iso3) : leader(person);
}

function officeIn(np: NounPhrase): TitleRef | null {
  const office = np.modifiers.map(({ core }) => core).find((core) => core.kind === 'title');
  return office?.kind === 'title' ? office.title : null;
}

/** "the Norwegian parliament", "its ministry", "the NATO secretariat". */
const theBody: Sieve = (np, discourse) => {
  if (!np.is.has('bodies')) return none;
  const iso3 = countryOfPhrase(np) ?? sideCountry(possessorActor(np, discourse));
  if (iso3 !== null) return ofCountry('metonym', iso3);
  const body = bodyIn(np);
  return body?.kind === 'organization' && body.reading.of === null
    ? found('metonym', [{ kind: 'organization', reading: body.reading }])
    : none;
};

/** "his country", "our country". */
const theOwnState: Sieve = (np, discourse) => {
  if (!np.is.has('state')) return none;
  const his = said(np, /^(?:his|her)$/) ? sideCountry(possessorActor(np, discourse)) : null;
  if (his !== null) return ofCountry('description', his);
  if (said(np, /^(?:the|his|her|its)$/)) return { ...found('description', pronounOf('it', discourse)), last: true };
  return np.words.includes('our')
    ? ofCountry('description', sideCountry(pronounOf('our', discourse)[0] ?? null))
    : none;
};

const SIEVES: readonly Sieve[] = [
  theKoreas,
  counterpart,
  theTeam,
  theRebels,
  theMembers,
  theBody,
  theOrgan,
  theOwnState,
  theSignatories,
  theGroup,
];

function thing(np: NounPhrase, discourse: Discourse): Found {
  for (const sieve of SIEVES) {
    const { actors, via, last } = sieve(np, discourse);
    if (actors.length > 0 || last === true) return found(via, actors);
  }
  return none;
}

/** "I spoke with …" outside quotation marks: whoever holds the speech. */
function authorOf(np: NounPhrase, { author, signatories }: Discourse): readonly Actor[] | null {
  const first = np.core.kind === 'pronoun' && /^(?:i|we|me|us)$/.test(np.core.word);
  return first && !np.quoted && author !== null && signatories.length === 0 ? [author] : null;
}

function adjective(np: NounPhrase, iso3: string, discourse: Discourse): Found {
  const person = compatriot(np, iso3, discourse);
  return found('description', [person === null ? country(iso3) : leader(person)]);
}

/** The actors that a phrase stands for: sieves from the most precise to the least, empty when none applies. */
export function resolve(np: NounPhrase, discourse: Discourse, not: ReadonlySet<string> = new Set()): Found {
  switch (np.core.kind) {
    case 'person':
      return found('name', [leader(np.core.person)]);
    case 'country': {
      const office = officeIn(np);
      if (office !== null) return found('description', [holderOf(office, np.core.reading.iso3, discourse)]);
      if (np.core.reading.form === 'adjective') return adjective(np, np.core.reading.iso3, discourse);
      return found(np.core.reading.city === null ? 'name' : 'metonym', [country(np.core.reading.iso3)]);
    }
    case 'organization':
      return organization(np);
    case 'title':
      return described(np, discourse, not);
    case 'pronoun':
      return found('pronoun', authorOf(np, discourse) ?? pronounOf(np.core.word, discourse, not));
    case 'place':
      return none;
    case 'thing':
      return thing(np, discourse);
  }
}

/** The same with the tokens that mention them. */
export function referencesOf(
  nps: readonly NounPhrase[],
  discourse: Discourse,
  not: ReadonlySet<string> = new Set(),
): readonly Reference[] {
  return nps.flatMap((np) => {
    const { actors, via } = resolve(np, discourse, not);
    discourse.trace?.looked(np, { actors, via });
    return actors.map((actor) => ({ actor, first: np.first, end: np.end, via }));
  });
}

export const spanOfTokens = (tokens: readonly Token[], first: number, end: number) => {
  const from = tokens[first];
  const to = tokens[end - 1];
  return from && to ? { start: from.start, end: to.end } : null;
};
