import { acts } from './groups.ts';
import { type Item, isComma, isFinite, isNp, isNpOf, isPrep, isVg, type NounPhrase } from './items.ts';
import { type Splice } from './splice.ts';

/** "Department of Foreign Affairs Under Secretary Lazaro": the office belongs to the title. */
export function officeOf(items: readonly Item[], at: number): Splice | null {
  const office = items[at];
  const of = items[at + 1];
  const person = items[at + 2];
  if (!isNp(office) || !isPrep(of, 'of') || !isNpOf(person, 'person')) return null;
  const named = office.core.kind === 'thing' && office.is.has('offices');
  return named && person.core.person.title !== null ? { np: { ...person, first: office.first }, end: at + 3 } : null;
}

/** "negotiators for Peru": who is sent stands for it, too. */
const SENT = /^(?:negotiators|envoys|emissaries|lawyers)$/;

const speaksFor = (officials: NounPhrase, item: Item | undefined): boolean =>
  (item?.kind === 'prep' &&
    (/^(?:of|from)$/.test(item.word) || (item.word === 'for' && SENT.test(lastWord(officials))))) ||
  (isVg(item) && item.shape === 'gerund' && item.lemma === 'represent');

/** "officials from Syria and Egypt", "the presidents of Russia and Turkey": their countries take part. */
function officialsOf(items: readonly Item[], at: number): Splice | null {
  const officials = items[at];
  const prep = items[at + 1];
  if (!isNp(officials) || !speaksFor(officials, prep)) return null;
  // "representatives of the governments of Norway and Peru".
  const inner = officialsOf(items, at + 2);
  const body = inner?.np ?? items[at + 2];
  if (!isNp(body)) return null;
  const plural = officials.core.kind === 'title' ? officials.core.title.plural : officials.is.has('officials');
  if (!plural || (officials.core.kind === 'title' && officials.core.title.country !== null)) return null;
  if (!isState(body)) return null;
  const { first, core } = officials;
  const office = core.kind === 'title' ? [{ first, end: officials.end, core }] : [];
  const modifiers = [...body.modifiers, ...office];
  const { is } = body.words.length > 0 ? body : officials;
  const words = [...officials.words, ...body.words];
  return { np: { ...body, first, modifiers, words, is }, end: inner?.end ?? at + 3 };
}

const lastWord = (np: NounPhrase): string =>
  np.core.kind === 'title' ? (np.core.title.text.split(' ').at(-1)?.toLowerCase() ?? '') : (np.words.at(-1) ?? '');

/** "Syria", "Syria (Walid Haddad)", "the Kiev authorities", "the G7 countries": what officials may come from. */
function isState(np: NounPhrase): boolean {
  if (np.core.kind === 'person') return np.modifiers.some(({ core }) => core.kind === 'country');
  if (np.core.kind === 'country' || np.core.kind === 'organization') return true;
  if (np.core.kind === 'title') return np.core.title.plural && np.core.title.country !== null;
  if (np.core.kind !== 'thing') return false;
  const of = np.modifiers.map(({ core }) => core.kind);
  return (
    (of.includes('country') && (acts(np) || np.is.has('officials'))) ||
    (of.includes('organization') && np.is.has('powers'))
  );
}

const holds = (np: NounPhrase): boolean =>
  np.core.kind === 'country' && np.modifiers.length === 0 && np.possessor === null;

/** "the ministers of the Nordic countries": whose they are is told, so that they are not the ministers named before. */
export function asOthers(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    const [of, whose] = [items[at + 1], items[at + 2]];
    // "the union of teachers" is not the union named before.
    if (isNpOf(item, 'thing') && item.is.has('organs') && isPrep(of, 'of'))
      return { ...item, words: ['other', ...item.words] };
    const owned = isPrep(of, 'of') && isNp(whose) && whose.is.has('states');
    if (!isNpOf(item, 'title') || !item.core.title.plural || !owned) return item;
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

/** "a group of Chilean senators", "dozens of officials from Peru": those of whom there are so many. */
function countedOfficials(items: readonly Item[], at: number): Splice | null {
  const [count, of, people] = [items[at], items[at + 1], items[at + 2]];
  if (!isNpOf(count, 'thing') || !COUNTED.test(count.words.at(-1) ?? '') || !isOf(of)) return null;
  if (!isNpOf(people, 'title') || !people.core.title.plural) return null;
  if (count.possessor !== null || count.modifiers.length > 0) return null;
  const known = officialsOf(items, at + 2);
  const named = people.modifiers.length > 0 || people.possessor !== null || people.core.title.country !== null;
  if (known === null && !named) return null;
  const np = known?.np ?? people;
  return { np: { ...np, first: count.first }, end: known?.end ?? at + 3 };
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

/** "Lawmakers in Seoul condemned", "Officials in Norway and Peru condemned": who acts in a capital acts for its country. */
function officialsIn(items: readonly Item[], at: number, seats: ReadonlySet<string>): Splice | null {
  const [people, where, town] = items.slice(at, at + 3);
  if (!isNpOf(people, 'title') || !isPrep(where, 'in')) return null;
  const { title } = people.core;
  const owned = title.country !== null || title.organization !== null || people.possessor !== null;
  if (!title.plural || owned || people.modifiers.length > 0 || !isNpOf(town, 'country')) return null;
  const { city } = town.core.reading;
  if (city === null ? title.row.role !== 'official' || !holds(town) : seats.has(city)) return null;
  const opens = at === 0 || items[at - 1]?.kind === 'sub' || isComma(items[at - 1]);
  if (!opens || !isFinite(items[endOfList(items, at + 3)])) return null;
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

/** "the leaders of Russia and Turkey, Vladimir Putin and Recep Tayyip Erdogan": the names stand for them, in order. */
export function officialsByName(items: readonly Item[], at: number): Splice | null {
  const officials = items[at];
  const of = items[at + 1];
  if (!isNpOf(officials, 'title') || !officials.core.title.plural || of?.kind !== 'prep') return null;
  const lands = listFrom(items, at + 2, 'country');
  const names = /^(?:comma|break)$/.test(items[lands.end]?.kind ?? '')
    ? listFrom(items, lands.end + 1, 'person')
    : lands;
  if (names === lands || lands.nps.length < 2 || lands.nps.length !== names.nps.length) return null;
  names.nps.forEach((np, i) => {
    const land = lands.nps[i]?.core;
    if (np.core.kind === 'person' && land?.kind === 'country') np.core.person.country ??= land.reading.iso3;
  });
  const first = names.nps[0];
  return first === undefined ? null : { np: { ...first, first: officials.first }, end: lands.end + 2 };
}

type List = { readonly nps: readonly NounPhrase[]; readonly end: number };

function listFrom(items: readonly Item[], from: number, kind: 'country' | 'person'): List {
  const nps: NounPhrase[] = [];
  let at = from;
  for (;;) {
    const np = items[at];
    if (!isNp(np) || np.core.kind !== kind) break;
    nps.push(np);
    at += 1;
    const comma = isComma(items[at]) ? 1 : 0;
    const joined = items[at + comma]?.kind === 'conj' ? comma + 1 : comma;
    const next = items[at + joined];
    if (joined === 0 || !isNp(next) || next.core.kind !== kind) break;
    at += joined;
  }
  return { nps, end: at };
}
