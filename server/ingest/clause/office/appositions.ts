import { type Core, landAmong, landOf } from '../../mention/core.ts';
import type { OrganizationReading } from '../../mention/lexicon.ts';
import type { PersonEntry } from '../../mention/linking.ts';
import { openClauses } from '../grammar/open-clauses.ts';
import {
  fronts,
  type Item,
  isComma,
  isNp,
  isNpOf,
  isPrep,
  type NounPhrase,
  type PhraseOf,
  prepWord,
} from '../items.ts';
import { behindPortfolio, isEnd, isMember, lend, type Owner, ownerIn, type Splice, singular } from '../splice.ts';
import { namedState } from './allies.ts';
import { counterpartName, counterpartNames, officeHolders, twinAfter } from './counterparts.ts';
import { describedName } from './described.ts';
import { oneOfTeam } from './of-team.ts';
import { officesBehind } from './offices-behind.ts';
import { anyOfficials, ministryOf, officeOf, titleOfCountry } from './officials.ts';
import { officialsByName } from './officials-by-name.ts';
import { organOf } from './organs-of.ts';
import { spelledOut } from './spelled-out.ts';
import { titleBefore } from './title-before.ts';

/** "Opposition Leader Ana Ruiz of the Labour Party": in office for a state, whatever the party. */
function joinBody(person: PersonEntry, { id, sort, of }: OrganizationReading): void {
  if (sort === 'ministry') person.country ??= of;
  else if (sort !== 'party' || person.row?.acts !== 'country') person.organization ??= id;
}

/** "President Peña of Paraguay", "Akiba Takeo of Japan". */
function ofCountry(items: readonly Item[], at: number): Splice | null {
  const person = items[at];
  const of = items[at + 1];
  const country = items[at + 2];
  if (!isNpOf(person, 'person') || !isPrep(of, 'of')) return null;
  if (!isNp(country)) return null;
  if (country.core.kind === 'country') person.core.person.country ??= country.core.reading.iso3;
  else if (country.core.kind === 'organization') joinBody(person.core.person, country.core.reading);
  else return null;
  return { np: { ...person, end: country.end }, end: at + 3 };
}

/** "a spokeswoman for | Prime Minister Liv Dahl": whom somebody serves. */
function servedBy(items: readonly Item[], at: number): PersonEntry | null {
  const [prep, np] = [items[at], items[at + 1]];
  if (!/^(?:of|for|to)$/.test(prepWord(prep)) || !isNp(np)) return null;
  return np.core.kind === 'person' ? np.core.person : null;
}

/** Who serves somebody acts for the same state or body, unless the title says otherwise. */
const ownerOr = ({ country, organization }: Owner, master: PersonEntry | null): Owner => ({
  country: country ?? master?.country ?? null,
  organization: organization ?? master?.organization ?? null,
});

const endsTitle = (item: Item | undefined): boolean => isEnd(item) || /^(?:conj|vg|rel)$/.test(item?.kind ?? '');

/** Where the office behind ", now", ", until recently" begins. */
function behindWhen(items: readonly Item[], at: number): number {
  const word = isPrep(items[at], 'until') ? at + 1 : at;
  const item = items[word];
  return item?.kind === 'word' && WHEN.test(item.word) ? word + 1 : at;
}

const WHEN = /^(?:now|currently|once|then|formerly|recently|later|previously|also)$/;

/** "President Ana Ruiz, Norway's envoy to Peru, | Ola Vik, and": of who has an office, what follows is that of the next, who has none. */
function isOfOther(items: readonly Item[], { core }: PhraseOf<'person'>, end: number): boolean {
  const next = items[end + 1];
  if (!isComma(items[end]) || !isNpOf(next, 'person') || core.person.title === null) return false;
  return next.core.person.title === null && isComma(items[end + 2]);
}

/** "Ola Vik, | his | foreign minister,": whose it is stays told. */
const withPronoun = (person: NounPhrase, { words }: NounPhrase): NounPhrase =>
  /^(?:his|her)$/.test(words[0] ?? '') ? { ...person, words } : person;

/** "Tim Lenderking, U.S. special envoy for Yemen, said"; "Liv Dahl, now the UN's envoy,". */
function titleAfter(items: readonly Item[], at: number): Splice | null {
  const person = items[at];
  if (!isNpOf(person, 'person') || !isComma(items[at + 1])) return null;
  const from = behindWhen(items, at + 2);
  const title = items[from];
  if (!singular(title)) return null;
  const office = behindPortfolio(items, from + 1);
  const master = servedBy(items, office);
  const end = master === null ? office : office + 2;
  if (!endsTitle(items[end]) || isOfOther(items, person, end)) return null;
  lend(person, title, ownerOr(ownerIn(items, from, end), master));
  return { np: withPronoun(person, title), end: isComma(items[end]) && !isMember(items[end + 1]) ? end + 1 : end };
}

/** The countries in front of a phrase, and that of whose it is: "Russia's", "the Norwegian embassy's". */
function landsBefore({ modifiers, possessor }: NounPhrase): readonly (string | null)[] {
  const service = possessor?.is.has('services') === true ? landAmong(fronts(possessor)) : null;
  return [...modifiers.map(({ core }) => landOf(core)), landOf(possessor?.core), service];
}

/** "his Vietnamese counterpart X", "Russia's X": the country in front of a name is his, when nothing else gives one. */
function lendCountry(np: NounPhrase): void {
  if (np.core.kind !== 'person') return;
  const { person } = np.core;
  person.country ??= landsBefore(np).find((iso3) => iso3 !== null) ?? null;
  if (person.country === null) person.organization ??= bodyOf(np.possessor?.core);
}

/** A body that is no organ of a state: "the EU's envoy". */
const bodyOf = (core: NounPhrase['core'] | undefined): string | null =>
  core?.kind === 'organization' && core.reading.of === null ? core.reading.id : null;

/** "their Japanese counterparts Kenji Mori and Taro Abe": both are of that country. */
function shareTwins(items: readonly Item[], at: number): void {
  const np = items[at];
  if (!isNpOf(np, 'person') || !np.words.some((word) => /^(?:counterparts|colleagues)$/.test(word))) return;
  const { country } = np.core.person;
  for (let i = at + 2; ; i += 2) {
    const [link, next] = [items[i - 1], items[i]];
    if (!/^(?:conj|comma)$/.test(link?.kind ?? '') || !isNpOf(next, 'person')) return;
    next.core.person.country ??= next.core.person.title === null ? country : null;
  }
}

/** "Deputy Prime Minister - Minister of Finance Ana Ruiz": two offices of one person. */
function stackedTitle(items: readonly Item[], at: number): Splice | null {
  const [title, dash, person] = [items[at], items[at + 1], items[at + 2]];
  if (!singular(title) || dash?.kind !== 'break' || !/^[-–—]$/.test(dash.word) || !isNp(person)) return null;
  const rest = person.core.kind === 'person' ? { np: person, end: at + 3 } : titleBefore(items, at + 2);
  if (rest === null || rest.np.core.kind !== 'person' || rest.np.core.person.row === null) return null;
  return { np: { ...rest.np, first: title.first }, end: rest.end };
}

function ownerOf(core: Core | undefined): Owner | null {
  if (core?.kind === 'country') return { country: core.reading.iso3, organization: null };
  return core?.kind === 'organization' ? { country: core.reading.of, organization: core.reading.id } : null;
}

/** "President of | the Islamic Republic of Iran Ebrahim Raisi": the country was read with the name. */
function titleOfName(items: readonly Item[], at: number): Splice | null {
  const [title, of, person] = [items[at], items[at + 1], items[at + 2]];
  if (!singular(title) || !isPrep(of, 'of') || !isNpOf(person, 'person')) return null;
  const owner = ownerOf(person.modifiers[0]?.core);
  if (owner === null || person.core.person.title !== null) return null;
  lend(person, title, owner);
  return { np: { ...person, first: title.first, modifiers: [] }, end: at + 3 };
}

type SpliceRule = (items: readonly Item[], at: number, seats: ReadonlySet<string>) => Splice | null;

/** What may be told of one phrase, in the order in which it is tried. */
const SPLICES: readonly SpliceRule[] = [
  counterpartName,
  officesBehind,
  officeHolders,
  stackedTitle,
  titleOfName,
  titleBefore,
  titleAfter,
  twinAfter,
  ofCountry,
  describedName,
  officeOf,
  officialsByName,
  spelledOut,
  anyOfficials,
  organOf,
  oneOfTeam,
  ministryOf,
  titleOfCountry,
  namedState,
];

function spliceAt(items: readonly Item[], at: number, seats: ReadonlySet<string>): Splice | null {
  for (const splice of SPLICES) {
    const found = splice(items, at, seats);
    if (found !== null) return found;
  }
  return null;
}

/** "the premier, Liv Dahl, the president, | Luis Mora,": what may look like a second title is that of the next name. */
function isOfNext(items: readonly Item[], at: number): boolean {
  return isMember(items[isComma(items[at]) ? at + 1 : at]);
}

/** "General Ana Ruiz, minister of defence,": a title may follow what has been folded already. */
function withTitle(items: readonly Item[], at: number, { np, end }: Splice): Splice {
  const again = titleAfter([np, ...items.slice(end)], 0);
  if (again === null) return { np, end };
  const behind = end + again.end - 1;
  return items.slice(at, end).some(isComma) && isOfNext(items, behind) ? { np, end } : { np: again.np, end: behind };
}

/** "met Ana Ruiz and | her counterparts, A, B and C": the names go on with the list. */
function goOnWithList(out: Item[]): void {
  const last = out.at(-1);
  if (last?.kind === 'conj') out[out.length - 1] = { ...last, kind: 'comma', word: ',' };
}

/** Folds appositions into the phrase of the person; the titles they carry are noted on the person. */
export function spliceAppositions(items: readonly Item[], seats: ReadonlySet<string>): Item[] {
  const out: Item[] = [];
  let at = 0;
  for (let here = items[at]; here !== undefined; here = items[at]) {
    if (!isNp(here)) {
      out.push(here);
      at += 1;
      continue;
    }
    lendCountry(here);
    shareTwins(items, at);
    const twins = counterpartNames(items, at);
    if (twins) goOnWithList(out);
    const found = twins ?? spliceAt(items, at, seats);
    const { np, end } = found === null ? { np: here, end: at + 1 } : withTitle(items, at, found);
    out.push(np);
    at = end;
  }
  return openClauses(out);
}
