import type { PersonEntry } from '../mention/linking.ts';
import { counterpartName, counterpartNames, officeHolders } from './counterparts.ts';
import { type Item, isComma, isNp, isNpOf, isPrep, type NounPhrase, prepWord } from './items.ts';
import { anyOfficials, ministryOf, officeOf, officialsByName, titleOfCountry } from './officials.ts';
import { openClauses } from './open-clauses.ts';
import { behindPortfolio, countryIn, isEnd, lend, organizationIn, type Splice, singular } from './splice.ts';

/** "President Peña of Paraguay", "Akiba Takeo of Japan". */
function ofCountry(items: readonly Item[], at: number): Splice | null {
  const person = items[at];
  const of = items[at + 1];
  const country = items[at + 2];
  if (!isNpOf(person, 'person') || !isPrep(of, 'of')) return null;
  if (!isNp(country)) return null;
  if (country.core.kind === 'country') person.core.person.country ??= country.core.reading.iso3;
  else if (country.core.kind === 'organization') person.core.person.organization ??= country.core.reading.id;
  else return null;
  return { np: { ...person, end: country.end }, end: at + 3 };
}

/** "a spokeswoman for | Prime Minister Liv Dahl": whom somebody serves. */
function servedBy(items: readonly Item[], at: number): PersonEntry | null {
  const [prep, np] = [items[at], items[at + 1]];
  if (!/^(?:of|for|to)$/.test(prepWord(prep)) || !isNp(np)) return null;
  return np.core.kind === 'person' ? np.core.person : null;
}

/** "Tim Lenderking, U.S. special envoy for Yemen, said". */
function titleAfter(items: readonly Item[], at: number): Splice | null {
  const person = items[at];
  const title = items[at + 2];
  if (!isNpOf(person, 'person') || !isComma(items[at + 1]) || !isNp(title)) return null;
  if (!singular(title)) return null;
  const office = behindPortfolio(items, at + 3);
  const master = servedBy(items, office);
  const end = master === null ? office : office + 2;
  if (!isEnd(items[end]) && !/^(?:conj|vg|rel)$/.test(items[end]?.kind ?? '')) return null;
  const country = countryIn(items, at + 2, end) ?? master?.country ?? null;
  lend(person, title, country, organizationIn(items, at + 2, end) ?? master?.organization ?? null);
  return { np: person, end: isComma(items[end]) ? end + 1 : end };
}

/** "the minister, Foreign Minister Ana Ruiz" are two; "the minister, General Ana Ruiz" is one. */
const holdsOffice = (np: NounPhrase): boolean =>
  np.core.kind === 'person' &&
  np.core.person.row !== null &&
  !/^(?:military|ambassador)$/.test(np.core.person.row.role);

/** "Deputy Prime Minister, Minister of Foreign Affairs Ana Ruiz": of one who is named by all offices, none has an article. */
const isStacked = (title: NounPhrase): boolean =>
  title.core.kind === 'title' &&
  title.core.title.row.role === 'deputy-prime-minister' &&
  title.words.length === 0 &&
  /^\p{Lu}/u.test(title.core.title.text);

/** "China's top diplomat, Wang Yi, said"; "his Russian counterpart Viktor Khristenko". */
function titleBefore(items: readonly Item[], at: number): Splice | null {
  const title = items[at];
  if (!isNp(title) || !singular(title)) return null;
  const portfolio = behindPortfolio(items, at + 1);
  const comma = isComma(items[portfolio]) ? 1 : 0;
  const person = items[portfolio + comma];
  if (!isNpOf(person, 'person') || person.modifiers.length > 0) return null;
  const behind = items[portfolio + comma + 1];
  if (comma === 1 && !isEnd(behind) && behind?.kind !== 'vg' && behind?.kind !== 'conj') return null;
  if (comma === 1 && portfolio === at + 1 && person.first < person.head - 3 && holdsOffice(person) && !isStacked(title))
    return null;
  lend(person, title, countryIn(items, at, portfolio), organizationIn(items, at, portfolio));
  const closing = comma === 1 && isComma(behind) && items[portfolio + 3]?.kind !== 'conj' ? 1 : 0;
  const np = {
    ...person,
    first: title.first,
    words: title.words,
    is: title.is,
    possessor: title.possessor,
    modifiers: [],
  };
  return { np, end: portfolio + comma + 1 + closing };
}

/** "one of Kim's top lieutenants, Kim Yong Chol, was": the name stands for the description. */
function describedName(items: readonly Item[], at: number): Splice | null {
  const head = items[at];
  if (!isNpOf(head, 'thing') || !/^(?:one|a|an|another|the)$/.test(head.words[0] ?? '')) return null;
  const host = head.words[0] !== 'the' || head.is.has('hosts');
  if (!host) return null;
  const comma = behindPortfolio(items, at + 1);
  const person = items[comma + 1];
  if (!isComma(items[comma]) || !isNpOf(person, 'person')) return null;
  if (!isComma(items[comma + 2])) return null;
  const group = items[at + 2];
  const owner = isNp(group) ? group.possessor?.core : undefined;
  if (owner?.kind === 'person') person.core.person.country ??= owner.person.country;
  return { np: person, end: comma + 3 };
}

/** "his Vietnamese counterpart X", "Russia's X": the country in front of a name is his, when nothing else gives one. */
function lendCountry(np: NounPhrase): void {
  if (np.core.kind !== 'person') return;
  const { person } = np.core;
  const before = np.modifiers.map((modifier) => modifier.core).find((core) => core.kind === 'country');
  if (before?.kind === 'country') person.country ??= before.reading.iso3;
  if (np.possessor?.core.kind === 'country') person.country ??= np.possessor.core.reading.iso3;
}

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
  if (!isNp(title) || !singular(title) || dash?.kind !== 'break' || !/^[-–—]$/.test(dash.word) || !isNp(person))
    return null;
  const rest = person.core.kind === 'person' ? { np: person, end: at + 3 } : titleBefore(items, at + 2);
  if (rest === null || rest.np.core.kind !== 'person' || rest.np.core.person.row === null) return null;
  return { np: { ...rest.np, first: title.first }, end: rest.end };
}

/** "President of | the Islamic Republic of Iran Ebrahim Raisi": the country was read with the name. */
function titleOfName(items: readonly Item[], at: number): Splice | null {
  const [title, of, person] = [items[at], items[at + 1], items[at + 2]];
  if (!isNp(title) || !singular(title) || !isPrep(of, 'of') || !isNp(person)) return null;
  const owner = person.modifiers[0]?.core;
  if (person.core.kind !== 'person' || person.core.person.title !== null) return null;
  if (owner?.kind !== 'country' && owner?.kind !== 'organization') return null;
  const country = owner.kind === 'country' ? owner.reading.iso3 : owner.reading.of;
  lend(person, title, country, owner.kind === 'organization' ? owner.reading.id : null);
  return { np: { ...person, first: title.first, modifiers: [] }, end: at + 3 };
}

/** Folds appositions into the phrase of the person; the titles they carry are noted on the person. */
export function spliceAppositions(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  let at = 0;
  while (at < items.length) {
    const here = items[at];
    if (here !== undefined && !isNp(here)) {
      out.push(here);
      at += 1;
      continue;
    }
    if (isNp(here)) lendCountry(here);
    shareTwins(items, at);
    const twins = counterpartNames(items, at);
    const last = out.at(-1);
    if (twins && last?.kind === 'conj') out[out.length - 1] = { ...last, kind: 'comma', word: ',' };
    const found =
      twins ??
      counterpartName(items, at) ??
      officeHolders(items, at) ??
      stackedTitle(items, at) ??
      titleOfName(items, at) ??
      titleBefore(items, at) ??
      titleAfter(items, at) ??
      ofCountry(items, at) ??
      describedName(items, at) ??
      officeOf(items, at) ??
      officialsByName(items, at) ??
      anyOfficials(items, at) ??
      ministryOf(items, at) ??
      titleOfCountry(items, at);
    const item = items[at];
    if (found) {
      const again = titleAfter([found.np, ...items.slice(found.end)], 0);
      out.push(again?.np ?? found.np);
      at = found.end + (again ? again.end - 1 : 0);
    } else {
      if (item) out.push(item);
      at += 1;
    }
  }
  return openClauses(out);
}
