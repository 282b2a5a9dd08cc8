import { fronts, type NounPhrase } from '../clause/items.ts';
import type { Token } from '../document/tokens.ts';
import type { CountryReading } from '../mention/lexicon.ts';
import type { PersonEntry } from '../mention/linking.ts';
import type { TitleRef } from '../mention/titles.ts';
import { type Actor, actorKey, type Reference } from './actors.ts';
import {
  arePrivate,
  byTitle,
  compatriot,
  countryOfPhrase,
  NOBODY,
  type Not,
  type Office,
  theLeader,
} from './descriptions.ts';
import { country, type Discourse, leader } from './discourse.ts';
import { asNamed, namedBefore } from './offices.ts';
import { theOrgan } from './organs.ts';
import { pronounOf } from './pronouns.ts';
import {
  bodyIn,
  type Found,
  found,
  none,
  ofCountry,
  QUOTED_ONLY,
  type Sieve,
  said,
  sideCountry,
  sift,
  theGroup,
  theGuest,
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

/** Whose something is: "Norway's", "their". */
function possessorActors(np: NounPhrase, discourse: Discourse): readonly Actor[] {
  const owners = np.possessor === null ? [] : resolve(np.possessor, discourse).actors;
  if (owners.length > 0) return owners;
  const word = np.words.find((w) => /^(?:his|her|its|their)$/.test(w));
  return word === undefined ? [] : pronounOf(word, discourse);
}

const possessorActor = (np: NounPhrase, discourse: Discourse): Actor | null =>
  possessorActors(np, discourse)[0] ?? null;

/** "Sherman and her counterparts": those whom she met last. */
function othersMet(owner: Actor, many: boolean, discourse: Discourse): readonly Actor[] {
  const others = discourse.meeting.filter((actor) => actorKey(actor) !== actorKey(owner));
  const fits = others.length === discourse.meeting.length - 1 && (many || others.length === 1);
  return fits ? others : [];
}

/** Who holds the same office in another country. */
function colleague(owner: Actor | null, iso3: string, { byCountry }: Discourse): PersonEntry | undefined {
  const row = owner?.kind === 'leader' ? owner.person.row : null;
  return row === null ? undefined : byCountry.get(iso3)?.find((person) => person.row?.role === row.role);
}

/** "visited Peru, where | he met his counterpart": of the land that the clause is about; of two lands, of none for sure. */
function landsBehind({ first }: NounPhrase, owner: Actor | null, { there }: Discourse): readonly string[] {
  const clause = there.findLast((one) => one.first < first);
  return clause?.lands.filter((iso3) => iso3 !== sideCountry(owner)) ?? [];
}

/** "Dahl will meet | his Peruvian counterpart": that of the one whom the sentence has named in front. */
function ownerOf(np: NounPhrase, discourse: Discourse): Actor | null {
  const [only, more] = discourse.here.filter(({ first }) => first < np.first);
  const own = np.possessor === null && np.words.some((word) => /^(?:his|her)$/.test(word));
  return own && only !== undefined && more === undefined ? leader(only.person) : possessorActor(np, discourse);
}

/** "his North Korean counterpart" without a name: the same role in the country that is named. */
const counterpart: Sieve = (np, discourse) => {
  const many = np.is.has('counterparts');
  if (!many && !np.is.has('counterpart')) return none;
  const owner = ownerOf(np, discourse);
  const own = countryOfPhrase(np);
  const [land, other] = own === null ? landsBehind(np, owner, discourse) : [own];
  if (other !== undefined) return { ...none, last: true };
  if (land === undefined) return owner === null ? none : found('group', othersMet(owner, many, discourse));
  const person = colleague(owner, land, discourse);
  return found('description', [person === undefined ? country(land) : leader(person)]);
};

/** "their foreign ministers", "the two countries' leaders": of more than two countries only those of a pronoun are sure. */
function holdersFor(
  { possessor }: NounPhrase,
  { title, lands }: { readonly title: TitleRef; readonly lands: readonly (string | null)[] },
  discourse: Discourse,
): readonly Actor[] {
  if (possessor?.core.kind === 'thing' && lands.length > 2) return [];
  return lands.flatMap((iso3) => {
    if (iso3 === null) return [];
    const holder = holderOf({ title, iso3 }, discourse);
    const plain = (discourse.byCountry.get(iso3) ?? []).filter(({ row }) => row === null);
    // "her counterpart, Kamau": of whom no office is told.
    return holder.kind === 'country' && plain.length === 1 ? plain.map(leader) : [holder];
  });
}

/** "his foreign minister", of whom the article does not name one: whose he is. */
const ownOffice: Sieve = (np, discourse) => {
  if (np.core.kind !== 'title') return none;
  const { title } = np.core;
  const owners = possessorActors(np, discourse);
  const [owner] = owners;
  const lands = [...new Set(owners.map(sideCountry))];
  if (title.plural && lands.length > 1) return found('description', holdersFor(np, { title, lands }, discourse));
  if (owner?.kind !== 'country') return none;
  return found('description', [title.plural ? owner : holderOf({ title, iso3: owner.iso3 }, discourse)]);
};

const titled = sift([asNamed, ownOffice, namedBefore]);

/** "the leaders of Russia and Turkey": the holders of the office, where the article names them. */
function holderOf(office: Office & { readonly iso3: string }, discourse: Discourse): Actor {
  const person = byTitle(office, discourse) ?? theLeader(office, discourse);
  return person === null ? country(office.iso3) : leader(person);
}

function officeIn(np: NounPhrase): TitleRef | null {
  const office = fronts(np).find((core) => core.kind === 'title');
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

const thing = sift([
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
  theGuest,
]);

/** "I spoke with …" outside quotation marks: whoever holds the speech. */
function authorOf(np: NounPhrase, { author, signatories }: Discourse): readonly Actor[] | null {
  const first = np.core.kind === 'pronoun' && /^(?:i|we|me|us)$/.test(np.core.word);
  return first && !np.quoted && author !== null && signatories.length === 0 ? [author] : null;
}

/** "Norway", "the Norwegian", "the leaders of | Norway": a state, or who acts for it. */
function state(np: NounPhrase, { iso3, form, city }: CountryReading, discourse: Discourse): Found {
  const title = officeIn(np);
  if (title?.plural === true && arePrivate(np)) return none;
  if (title !== null) return found('description', [holderOf({ title, iso3 }, discourse)]);
  if (form === 'adjective') {
    const person = compatriot(np, iso3, discourse);
    return found('description', [person === null ? country(iso3) : leader(person)]);
  }
  return found(city === null ? 'name' : 'metonym', [country(iso3)]);
}

/** The actors that a phrase stands for: sieves from the most precise to the least, empty when none applies. */
export function resolve(np: NounPhrase, discourse: Discourse, not: Not = NOBODY): Found {
  switch (np.core.kind) {
    case 'person':
      return found('name', [leader(np.core.person)]);
    case 'country':
      return state(np, np.core.reading, discourse);
    case 'organization':
      return organization(np);
    case 'title':
      return titled(np, discourse, not);
    case 'pronoun':
      return found('pronoun', authorOf(np, discourse) ?? pronounOf(np.core.word, discourse, { not, at: np.first }));
    case 'place':
      return none;
    case 'thing':
      return thing(np, discourse, not);
  }
}

/** The same with the tokens that mention them. */
export function referencesOf(
  nps: readonly NounPhrase[],
  discourse: Discourse,
  not: Not = NOBODY,
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
