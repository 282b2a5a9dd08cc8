import { landAmong } from '../../mention/core.ts';
import type { TitleRef } from '../../mention/titles.ts';
import { acts } from '../grammar/groups.ts';
import {
  fronts,
  type Item,
  isComma,
  isFinite,
  isNp,
  isNpOf,
  isPrep,
  isVg,
  type NounPhrase,
  type PhraseOf,
} from '../items.ts';
import { type Splice, several } from '../splice.ts';

/** "Chilean Department of Foreign Affairs Under Secretary Soto": the office, and whose it is, belong to the title. */
export function officeOf(items: readonly Item[], at: number): Splice | null {
  const office = items[at];
  const of = items[at + 1];
  const person = items[at + 2];
  if (!isNp(office) || !isPrep(of, 'of') || !isNpOf(person, 'person')) return null;
  const named = office.core.kind === 'thing' && office.is.has('offices');
  if (!named || person.core.person.title === null) return null;
  if (person.core.person.organization === null)
    person.core.person.country ??= landAmong([office.possessor?.core, ...fronts(office)]);
  return { np: { ...person, first: office.first }, end: at + 3 };
}

/** "negotiators for Peru": who is sent stands for it, too. */
const SENT = /^(?:negotiators|envoys|emissaries|lawyers)$/;

const speaksFor = (officials: NounPhrase, item: Item | undefined): boolean =>
  (item?.kind === 'prep' &&
    (/^(?:of|from)$/.test(item.word) || (item.word === 'for' && SENT.test(lastWord(officials))))) ||
  (isVg(item) && item.shape === 'gerund' && item.lemma === 'represent');

/** "officials", "the presidents": several, of whom nothing in front says whose they are. */
const areUnowned = ({ core, is }: NounPhrase): boolean =>
  core.kind === 'title' ? core.title.plural && core.title.country === null : is.has('officials');

/** A state or body in the place of its officials, with their office. */
function inPlaceOfOfficials(officials: NounPhrase, body: NounPhrase): NounPhrase {
  const { first, end, core } = officials;
  const modifiers = core.kind === 'title' ? [...body.modifiers, { first, end, core }] : body.modifiers;
  const { is } = body.words.length > 0 ? body : officials;
  return { ...body, first, modifiers, words: [...officials.words, ...body.words], is };
}

/** "officials from Syria and Egypt", "the presidents of Russia and Turkey": their countries take part. */
function officialsOf(items: readonly Item[], at: number): Splice | null {
  const officials = items[at];
  if (!isNp(officials) || !areUnowned(officials) || !speaksFor(officials, items[at + 1])) return null;
  // "representatives of the governments of Norway and Peru".
  const inner = officialsOf(items, at + 2);
  const body = inner?.np ?? items[at + 2];
  if (!isNp(body) || !isState(body)) return null;
  return { np: inPlaceOfOfficials(officials, body), end: inner?.end ?? at + 3 };
}

const lastWord = (np: NounPhrase): string =>
  np.core.kind === 'title' ? (np.core.title.text.split(' ').at(-1)?.toLowerCase() ?? '') : (np.words.at(-1) ?? '');

const has = ({ modifiers }: NounPhrase, kind: 'country' | 'organization'): boolean =>
  modifiers.some(({ core }) => core.kind === kind);

/** "the Norwegian government", "the G7 countries": things that stand for the state or body in front. */
const standsForOwner = (np: NounPhrase): boolean =>
  (has(np, 'country') && (acts(np) || np.is.has('officials'))) || (has(np, 'organization') && np.is.has('powers'));

/** What officials may come from. */
function isState(np: NounPhrase): boolean {
  switch (np.core.kind) {
    case 'country':
    case 'organization':
      return true;
    // "Syria (Walid Haddad)".
    case 'person':
      return has(np, 'country');
    // "the Kiev authorities".
    case 'title':
      return np.core.title.plural && np.core.title.country !== null;
    case 'thing':
      return standsForOwner(np);
    default:
      return false;
  }
}

const holds = (np: NounPhrase): boolean =>
  np.core.kind === 'country' && np.modifiers.length === 0 && np.possessor === null;

/** "the ministers | of | the two countries": of both of whom the text has told. */
function ofBoth(items: readonly Item[], at: number): NounPhrase | null {
  const [office, of, whose] = [items[at], items[at + 1], items[at + 2]];
  if (!several(office) || !isPrep(of, 'of') || !isNp(whose) || hasOwner(office) || hasOwner(whose)) return null;
  const both = whose.is.has('states') && whose.words.some((word) => /^(?:two|both)$/.test(word));
  return both && office.core.title.country === null ? { ...office, possessor: whose, end: whose.end } : null;
}

/** "the ministers of the two countries" are the two countries' ministers. */
export function ofTwo(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const joint = ofBoth(items, at);
    const item = joint ?? items[at];
    if (item !== undefined) out.push(item);
    if (joint !== null) at += 2;
  }
  return out;
}

/** "the ministers of the Nordic countries": whose they are is told, so that they are not the ministers named before. */
export function asOthers(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    const [of, whose] = [items[at + 1], items[at + 2]];
    // "the union of teachers" is not the union named before.
    if (isNpOf(item, 'thing') && item.is.has('organs') && isPrep(of, 'of'))
      return { ...item, words: ['other', ...item.words] };
    const owned = isPrep(of, 'of') && isNp(whose) && (whose.is.has('states') || whose.is.has('powers'));
    if (!several(item) || !owned) return item;
    return { ...item, words: ['other', ...item.words] };
  });
}

/** "the leaders of Russia, Turkey and Iran": the office is that of each. */
export function shareOffice(items: readonly Item[]): Item[] {
  let office: NounPhrase['modifiers'][number] | undefined;
  return items.map((item, at) => {
    if (!isNp(item)) {
      if (item.kind !== 'comma' && item.kind !== 'conj') office = undefined;
      return item;
    }
    const own = item.modifiers.find(({ core }) => core.kind === 'title' && core.title.plural);
    if (item.core.kind === 'country' && own !== undefined) office = own;
    else if (office !== undefined && at > 0 && holds(item)) return { ...item, modifiers: [office] };
    else office = undefined;
    return item;
  });
}

const COUNTED = /^(?:group|number|dozens|hundreds|scores|handful|majority|couple|pair|coalition)$/;

/** Whose somebody is is told in front: "Chilean", "Chile's". */
const hasOwner = ({ possessor, modifiers }: NounPhrase): boolean => possessor !== null || modifiers.length > 0;

/** "a group", "dozens": so many, and nobody's. */
const isCount = (item: Item | undefined): item is PhraseOf<'thing'> =>
  isNpOf(item, 'thing') && COUNTED.test(item.words.at(-1) ?? '') && !hasOwner(item);

/** "a group of Chilean senators", "dozens of officials from Peru": those of whom there are so many. */
function countedOfficials(items: readonly Item[], at: number): Splice | null {
  const [count, of, people] = [items[at], items[at + 1], items[at + 2]];
  if (!isCount(count) || !isOf(of) || !several(people)) return null;
  const known = officialsOf(items, at + 2);
  if (known === null && !hasOwner(people) && people.core.title.country === null) return null;
  const { np, end } = known ?? { np: people, end: at + 3 };
  return { np: { ...np, first: count.first }, end };
}

/** Behind the rest of a list of countries: "in Norway | , Peru and Kenya |". */
function endOfList(items: readonly Item[], from: number): number {
  let at = from;
  while (/^(?:comma|conj)$/.test(items[at]?.kind ?? '')) {
    const next = items[at + 1]?.kind === 'conj' ? at + 2 : at + 1;
    if (!isNpOf(items[next], 'country')) return at;
    at = next + 1;
  }
  return at;
}

/** "Lawmakers", "Officials": several in office, of whom nothing says whose they are. */
function areNobodys(item: Item | undefined): item is PhraseOf<'title'> {
  if (!several(item) || hasOwner(item)) return false;
  const { country, organization } = item.core.title;
  return country === null && organization === null;
}

/** "in Seoul", of officials also "in Norway": where somebody acts who acts for the country. */
function isOfState(town: PhraseOf<'country'>, { row }: TitleRef, seats: ReadonlySet<string>): boolean {
  const { city } = town.core.reading;
  return city === null ? row.role === 'official' && holds(town) : !seats.has(city);
}

const opensClause = (items: readonly Item[], at: number): boolean =>
  at === 0 || items[at - 1]?.kind === 'sub' || isComma(items[at - 1]);

/** "Lawmakers in Seoul condemned", "Officials in Norway and Peru condemned": who acts in a capital acts for its country. */
function officialsIn(items: readonly Item[], at: number, seats: ReadonlySet<string>): Splice | null {
  const [people, where, town] = [items[at], items[at + 1], items[at + 2]];
  if (!areNobodys(people) || !isPrep(where, 'in') || !isNpOf(town, 'country')) return null;
  const { title } = people.core;
  if (!isOfState(town, title, seats) || !opensClause(items, at)) return null;
  if (!isFinite(items[endOfList(items, at + 3)])) return null;
  const core = { kind: 'title', title: { ...title, country: town.core.reading.iso3 } } as const;
  return { np: { ...people, core, end: town.end }, end: at + 3 };
}

/** "the members of the Security Council": all of them are the council. */
function allMembers(items: readonly Item[], at: number): Splice | null {
  const [members, of, body] = items.slice(at, at + 3);
  if (!isNpOf(members, 'thing') || members.words.join(' ') !== 'the members' || !isPrep(of, 'of')) return null;
  if (!isNpOf(body, 'organization') || body.core.reading.sort !== 'igo') return null;
  return { np: { ...body, first: members.first }, end: at + 3 };
}

/** Officials of whom a phrase behind them says whose they are. */
export const anyOfficials = (items: readonly Item[], at: number, seats: ReadonlySet<string>): Splice | null =>
  officialsOf(items, at) ?? countedOfficials(items, at) ?? officialsIn(items, at, seats) ?? allMembers(items, at);

/** "the Ministry of Foreign Affairs of Iran": its country acts. */
export function ministryOf(items: readonly Item[], at: number): Splice | null {
  const [ministry, of, portfolio] = [items[at], items[at + 1], items[at + 2]];
  if (!isNpOf(ministry, 'thing') || !ministry.is.has('offices') || !isOf(of)) return null;
  const behind = isNpOf(portfolio, 'thing') && isOf(items[at + 3]) ? at + 4 : at + 2;
  const country = items[behind];
  if (!isNpOf(country, 'country')) return null;
  return { np: { ...country, first: ministry.first, words: ministry.words, is: ministry.is }, end: behind + 1 };
}

const isOf = (item: Item | undefined): boolean => isPrep(item, 'of');

/** "the president of Russia": the country belongs to the title. */
export function titleOfCountry(items: readonly Item[], at: number): Splice | null {
  const np = items[at];
  const of = items[at + 1];
  const owner = items[at + 2];
  if (!isNpOf(np, 'title') || np.core.title.plural || !isPrep(of, 'of')) return null;
  if (!isNp(owner)) return null;
  const { core } = owner;
  if (core.kind === 'country') {
    return {
      np: { ...np, end: owner.end, core: { kind: 'title', title: { ...np.core.title, country: core.reading.iso3 } } },
      end: at + 3,
    };
  }
  if (core.kind !== 'organization') return null;
  const title = { ...np.core.title, organization: core.reading.id, country: np.core.title.country ?? core.reading.of };
  // "the head of the IAEA" who is not named stands for it.
  const modifiers = [...np.modifiers, { first: owner.first, end: owner.end, core }];
  return { np: { ...np, end: owner.end, modifiers, core: { kind: 'title', title } }, end: at + 3 };
}
