import { type Item, isNp, type NounPhrase } from './items.ts';

type Splice = { readonly np: NounPhrase; readonly end: number };

const singular = (np: NounPhrase): boolean => np.core.kind === 'title' && !np.core.title.plural;
const isEnd = (item: Item | undefined): boolean =>
  item === undefined ||
  item.kind === 'comma' ||
  item.kind === 'break' ||
  (item.kind === 'word' && /^[.!?]$/.test(item.word));

/** Behind "of X", "for X and Y" that belong to a title. */
function behindPortfolio(items: readonly Item[], from: number): number {
  let at = from;
  while (
    items[at]?.kind === 'prep' &&
    /^(?:of|for|to)$/.test((items[at] as { word: string }).word) &&
    isPortfolio(items[at + 1])
  ) {
    at += 2;
    if (items[at]?.kind === 'conj' && isNp(items[at + 1]) && isEnd(items[at + 2])) at += 2;
  }
  return at;
}

const isPortfolio = (item: Item | undefined): boolean => isNp(item) && item.core.kind !== 'person';

function countryIn(items: readonly Item[], from: number, end: number): string | null {
  for (let at = from; at < end; at += 1) {
    const item = items[at];
    if (!isNp(item)) continue;
    const country =
      item.core.kind === 'country'
        ? item.core.reading
        : item.possessor?.core.kind === 'country'
          ? item.possessor.core.reading
          : null;
    if (country) return country.iso3;
  }
  return null;
}

function organizationIn(items: readonly Item[], from: number, end: number): string | null {
  for (let at = from; at < end; at += 1) {
    const item = items[at];
    if (isNp(item) && item.core.kind === 'organization' && item.core.reading.of === null) return item.core.reading.id;
  }
  return null;
}

/** Gives a person the title of the phrase beside the name. */
function lend(person: NounPhrase, title: NounPhrase, country: string | null, organization: string | null): void {
  if (person.core.kind !== 'person' || title.core.kind !== 'title') return;
  const entry = person.core.person;
  const ref = title.core.title;
  if (ref.row.class !== 'office') return;
  entry.country ??= ref.country ?? country;
  entry.organization ??=
    ref.organization ?? (ref.row.acts === 'organization' || entry.country === null ? organization : null);
  entry.title ??= ref.text;
  entry.row ??= ref.row;
  entry.sex ??= ref.row.sex;
}

/** "President Peña of Paraguay", "Akiba Takeo of Japan". */
function ofCountry(items: readonly Item[], at: number): Splice | null {
  const person = items[at];
  const of = items[at + 1];
  const country = items[at + 2];
  if (!isNp(person) || person.core.kind !== 'person' || of?.kind !== 'prep' || of.word !== 'of') return null;
  if (!isNp(country)) return null;
  if (country.core.kind === 'country') person.core.person.country ??= country.core.reading.iso3;
  else if (country.core.kind === 'organization') person.core.person.organization ??= country.core.reading.id;
  else return null;
  return { np: { ...person, end: country.end }, end: at + 3 };
}

/** "Tim Lenderking, U.S. special envoy for Yemen, said". */
function titleAfter(items: readonly Item[], at: number): Splice | null {
  const person = items[at];
  const title = items[at + 2];
  if (!isNp(person) || person.core.kind !== 'person' || items[at + 1]?.kind !== 'comma' || !isNp(title)) return null;
  if (!singular(title)) return null;
  const end = behindPortfolio(items, at + 3);
  if (!isEnd(items[end]) && items[end]?.kind !== 'conj' && items[end]?.kind !== 'vg') return null;
  lend(person, title, countryIn(items, at + 2, end), organizationIn(items, at + 2, end));
  return { np: person, end: items[end]?.kind === 'comma' ? end + 1 : end };
}

/** "China's top diplomat, Wang Yi, said"; "his Russian counterpart Viktor Khristenko". */
function titleBefore(items: readonly Item[], at: number): Splice | null {
  const title = items[at];
  if (!isNp(title) || !singular(title)) return null;
  const portfolio = behindPortfolio(items, at + 1);
  const comma = items[portfolio]?.kind === 'comma' ? 1 : 0;
  const person = items[portfolio + comma];
  if (!isNp(person) || person.core.kind !== 'person' || person.modifiers.length > 0) return null;
  const behind = items[portfolio + comma + 1];
  if (comma === 1 && !isEnd(behind) && behind?.kind !== 'vg' && behind?.kind !== 'conj') return null;
  if (comma === 1 && person.core.person.row !== null && portfolio === at + 1 && person.first < person.head - 3)
    return null;
  lend(person, title, countryIn(items, at + 1, portfolio), organizationIn(items, at, portfolio));
  const closing = comma === 1 && behind?.kind === 'comma' && items[portfolio + 3]?.kind !== 'conj' ? 1 : 0;
  const np = { ...person, first: title.first, words: title.words, possessor: title.possessor, modifiers: [] };
  return { np, end: portfolio + comma + 1 + closing };
}

/** "one of Kim's top lieutenants, Kim Yong Chol, was": the name stands for the description. */
function describedName(items: readonly Item[], at: number): Splice | null {
  const head = items[at];
  if (!isNp(head) || head.core.kind !== 'thing' || !/^(?:one|a|an|another|the)$/.test(head.words[0] ?? '')) return null;
  const host =
    head.words[0] !== 'the' || /^(?:host|chair|chairman|chairperson|winner|guest)$/.test(head.words.at(-1) ?? '');
  if (!host) return null;
  const comma = behindPortfolio(items, at + 1);
  const person = items[comma + 1];
  if (items[comma]?.kind !== 'comma' || !isNp(person) || person.core.kind !== 'person') return null;
  if (items[comma + 2]?.kind !== 'comma') return null;
  const group = items[at + 2];
  const owner = isNp(group) ? group.possessor?.core : undefined;
  if (owner?.kind === 'person') person.core.person.country ??= owner.person.country;
  return { np: person, end: comma + 3 };
}

/** "Department of Foreign Affairs Under Secretary Lazaro": the office belongs to the title. */
function officeOf(items: readonly Item[], at: number): Splice | null {
  const office = items[at];
  const of = items[at + 1];
  const person = items[at + 2];
  if (!isNp(office) || of?.kind !== 'prep' || of.word !== 'of' || !isNp(person) || person.core.kind !== 'person')
    return null;
  const named =
    office.core.kind === 'thing' && /^(?:department|ministry|office|secretariat)$/.test(office.words.at(-1) ?? '');
  return named && person.core.person.title !== null ? { np: { ...person, first: office.first }, end: at + 3 } : null;
}

const OFFICIALS =
  /^(?:governments?|leadership|officials|representatives|leaders|delegations|envoys|negotiators|diplomats|counterparts|delegates)$/;

/** "officials from Syria and Egypt", "the presidents of Russia and Turkey": their countries take part. */
function officialsOf(items: readonly Item[], at: number): Splice | null {
  const officials = items[at];
  const prep = items[at + 1];
  const body = items[at + 2];
  if (!isNp(officials) || prep?.kind !== 'prep' || !/^(?:of|from|representing)$/.test(prep.word) || !isNp(body))
    return null;
  const plural =
    officials.core.kind === 'title' ? officials.core.title.plural : OFFICIALS.test(officials.words.at(-1) ?? '');
  if (!plural || (officials.core.kind === 'title' && officials.core.title.country !== null)) return null;
  if (body.core.kind !== 'country' && body.core.kind !== 'organization') return null;
  return { np: { ...body, first: officials.first, words: [...officials.words, ...body.words] }, end: at + 3 };
}

/** "the president of Russia": the country belongs to the title. */
function titleOfCountry(items: readonly Item[], at: number): Splice | null {
  const np = items[at];
  const of = items[at + 1];
  const owner = items[at + 2];
  if (!isNp(np) || np.core.kind !== 'title' || np.core.title.plural || of?.kind !== 'prep' || of.word !== 'of')
    return null;
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
  return { np: { ...np, end: owner.end, core: { kind: 'title', title } }, end: at + 3 };
}

const isCounterparts = (item: Item | undefined): item is NounPhrase =>
  isNp(item) && /^(?:counterparts|colleagues)$/.test(item.words.at(-1) ?? '');
const countryBefore = (np: NounPhrase): string | null => {
  const core = np.core.kind === 'country' ? np.core : np.modifiers.map((m) => m.core).find((c) => c.kind === 'country');
  return core?.kind === 'country' ? core.reading.iso3 : null;
};

/** "his Greek, Cypriot and French counterparts, A, B and C": the names stand for them, each with its country. */
function counterpartNames(items: readonly Item[], at: number): Splice | null {
  const countries: (string | null)[] = [];
  let here = at;
  for (; isNp(items[here]); here += items[here + 1]?.kind === 'comma' || items[here + 1]?.kind === 'conj' ? 2 : 1) {
    countries.push(countryBefore(items[here] as NounPhrase));
    if (isCounterparts(items[here])) break;
  }
  const first = items[here + 2];
  if (!isCounterparts(items[here]) || items[here + 1]?.kind !== 'comma' || !isNp(first) || first.core.kind !== 'person')
    return null;
  let named = here + 2;
  countries.forEach((iso3) => {
    const np = items[named];
    if (isNp(np) && np.core.kind === 'person') np.core.person.country ??= iso3;
    named += 2;
  });
  return { np: first, end: here + 3 };
}

const CLAUSE_WORDS = new Set(['as', 'after', 'before', 'since', 'until']);

/** "as Kim emerged", "after they met": a preposition in front of a clause is a subordinator. */
function openClauses(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    if (item.kind !== 'prep' || !CLAUSE_WORDS.has(item.word) || !isNp(items[at + 1])) return item;
    let next = at + 2;
    while (items[next]?.kind === 'conj' || isNp(items[next]) || (items[next]?.kind === 'prep' && isNp(items[next + 1])))
      next += 1;
    const verb = items[next];
    return verb?.kind === 'vg' && verb.shape === 'finite' ? { ...item, kind: 'sub' } : item;
  });
}

/** "his Vietnamese counterpart X", "Russia's X": the country in front of a name is his, when nothing else gives one. */
function lendCountry(np: NounPhrase): void {
  if (np.core.kind !== 'person') return;
  const { person } = np.core;
  const before = np.modifiers.map((modifier) => modifier.core).find((core) => core.kind === 'country');
  if (before?.kind === 'country') person.country ??= before.reading.iso3;
  if (np.possessor?.core.kind === 'country') person.country ??= np.possessor.core.reading.iso3;
}

/** Folds appositions into the phrase of the person; the titles they carry are noted on the person. */
export function spliceAppositions(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  let at = 0;
  while (at < items.length) {
    const here = items[at];
    if (isNp(here)) lendCountry(here);
    const twins = counterpartNames(items, at);
    const last = out.at(-1);
    if (twins && last?.kind === 'conj') out[out.length - 1] = { ...last, kind: 'comma', word: ',' };
    const found =
      twins ??
      titleBefore(items, at) ??
      titleAfter(items, at) ??
      ofCountry(items, at) ??
      describedName(items, at) ??
      officeOf(items, at) ??
      officialsOf(items, at) ??
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
