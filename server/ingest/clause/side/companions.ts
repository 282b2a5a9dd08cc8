import type { PersonEntry } from '../../mention/linking.ts';
import { isNp, isNpOf, type NounPhrase, type PhraseOf } from '../items.ts';
import { type Chunked, isFree, personOf } from './sides.ts';

/** Those who may be of another state than the one whose they are said to be: "her host", "their counterparts". */
const FOREIGN = /^(?:counterparts?|colleagues?|number|hosts?|guests?|rivals?|all(?:y|ies)|partners?|foes?|friends?)$/;

/** In office by the words in front of the name, or in the office of the one in front of it. */
const serves = ({ words, is, core }: PhraseOf<'person'>): boolean =>
  !words.some((word) => FOREIGN.test(word)) && (core.person.row !== null || is.has('heirs'));

const SEX = { his: 'm', her: 'f' } as const;

const mayBe = ({ sex }: PersonEntry, word: string): boolean =>
  !(word in SEX) || sex === null || sex === SEX[word as keyof typeof SEX];

type Told = { readonly before: readonly PersonEntry[]; readonly last: readonly PersonEntry[] };

/** Who "his" or "her" is: the last one in front who may be, else the first of the sentence before. */
function ownerBy(np: PhraseOf<'person'>, { before, last }: Told): PersonEntry | null {
  const word = np.words[0] ?? '';
  if (!(word in SEX)) return null;
  const may = (one: PersonEntry): boolean => mayBe(one, word) && mayHave(one, np.core.person);
  return before.findLast(may) ?? last.find(may) ?? null;
}

/** "the UN chief and Ola Vik, his foreign minister": an official of a body has none. */
const mayHave = ({ country, organization }: PersonEntry, { row }: PersonEntry): boolean =>
  organization === null || country !== null || !/(?:minister|president)$/.test(row?.role ?? '');

function give(person: PersonEntry, { country, organization, row }: PersonEntry): void {
  if (row === null && country === null) return;
  person.country = country;
  person.organization = organization;
}

/** Those who serve one person: "Dahl | aide Ola Vik". */
const SERVANT = /^(?:aide|spokesperson|chief-of-staff|envoy|security-adviser)$/;

/** "Dahl | aide Ola Vik": the name right in front of the office. */
function masterInFront({ source: { persons } }: Chunked, { head }: NounPhrase): PersonEntry | null {
  const title = persons[head]?.run.title;
  return title && SERVANT.test(title.row.role) ? (persons[title.first - 1]?.person ?? null) : null;
}

/** The one whose adviser, deputy or successor a phrase names. */
function masterOf(reading: Chunked, np: PhraseOf<'person'>, told: Told): PersonEntry | null {
  if (np.possessor !== null) return personOf(np.possessor);
  const own = personOf(np)?.serves ?? null;
  return own ?? ownerBy(np, told) ?? masterInFront(reading, np);
}

const peopleIn = ({ grammar: { items } }: Chunked, end: number): readonly PersonEntry[] =>
  items.slice(0, end).flatMap((item) => personOf(item) ?? []);

/** "Dahl's adviser, Ola Vik", "her deputy, Ola Vik", "His successor, Jon Moe": of the state or body of whose they are. */
export function shareMasters(readings: readonly Chunked[]): void {
  readings.forEach((reading, index) => {
    const { items } = reading.grammar;
    items.forEach((np, at) => {
      if (!isNp(np) || !isNpOf(np, 'person') || !isFree(np.core.person) || !serves(np)) return;
      const last = readings[index - 1];
      const told = { before: peopleIn(reading, at), last: last === undefined ? [] : peopleIn(last, Infinity) };
      const master = masterOf(reading, np, told);
      if (master !== null && master !== np.core.person) give(np.core.person, master);
    });
  });
}
