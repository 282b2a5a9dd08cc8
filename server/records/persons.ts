import { addDays, editDistance, foldName, groupBy } from '../../graph/index.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import type { LeaderRow } from '../reference/tables.ts';

/** Somebody as a list writes him: a title in front, the name after it. */
export type Titled = { readonly title: string | null; readonly roleId: string | null; readonly name: string };
type Office = { readonly of: string; readonly roleId: string | null; readonly day: string };

export type Persons = {
  /** `King Abdullah and Crown Prince Hussein` are two; a title alone is nobody. */
  readonly read: (written: string) => readonly Titled[];
  /** The name under which the table holds who was in this office on that day and is called so, however it is spelled. */
  readonly holder: (name: string, office: Office) => string | null;
  /** Words of a phrase that are a title, from the first one on. */
  readonly titleLength: (words: readonly string[]) => number;
  readonly roleOf: (title: string) => string | null;
};

const MOST_WORDS = 7;
/** A journey in the last months before the office is one as its coming holder. */
const BEFORE_DAYS = 120;
const SUFFIX = /^(?:jr|sr|2nd|3rd|ii|iii)\.?$/i;

const spaced = (text: string): string => text.replaceAll('- ', '-').replace(/ \([^)]*\)/g, '');

const firstDay = (term: string | null): string | null => (term === null ? null : `${term}-01-01`.slice(0, 10));

/** Names by which a person of the table is called alone. */
function surnames(row: LeaderRow): readonly string[] {
  const tokens = foldName(row.name).split(' ');
  const last = row.order === 'family-first' ? tokens[0] : tokens.at(-1);
  const short = row.aliases.map(foldName).filter((alias) => !alias.includes(' '));
  return [...(last === undefined ? [] : [last]), ...short];
}

/** As far as spellings of one name differ: `Medvedev`, `Medvedyev`. */
function alike(a: string, b: string): boolean {
  const limit = Math.floor(Math.min(a.length, b.length) / 4);
  return a === b || (limit > 0 && Math.abs(a.length - b.length) <= limit && editDistance(a, b, limit) <= limit);
}

function inOffice({ term }: LeaderRow, day: string): boolean {
  const from = firstDay(term.from);
  return (from === null || addDays(from, -BEFORE_DAYS) <= day) && day <= `${term.to ?? '9999'}~`;
}

/** Reads titles by the table of titles and finds holders of offices in the table of leaders. */
export function makePersons({ tables }: Pick<Knowledge, 'tables'>): Persons {
  const roles = new Map(tables.titles.filter((t) => t.class !== 'observer').map((t) => [t.phrase.toLowerCase(), t]));
  const offices = groupBy(tables.leaders, (row) => `${row.of}|${row.role}`);

  const titleLength = (words: readonly string[]): number => {
    for (let n = Math.min(MOST_WORDS, words.length); n > 0; n -= 1)
      if (roles.has(words.slice(0, n).join(' ').toLowerCase())) return n;
    return 0;
  };
  const slipped = (words: readonly string[]): number => {
    const two = words.slice(0, 2).join(' ').toLowerCase();
    return [...roles.keys()].some((phrase) => phrase.includes(' ') && editDistance(phrase, two, 1) <= 1) ? 2 : 0;
  };
  const roleOf = (title: string): string | null => roles.get(title.toLowerCase())?.role ?? null;

  /** One person: titles in front are passed over, the first office among them is the title. */
  const one = (written: string): Titled | null => {
    const words = spaced(written).split(' ').filter(Boolean);
    const titles: string[] = [];
    let at = 0;
    for (
      let n = titleLength(words) || slipped(words);
      n > 0 && at + n < words.length;
      n = titleLength(words.slice(at))
    ) {
      titles.push(words.slice(at, at + n).join(' '));
      at += n;
    }
    const name = words
      .slice(at)
      .filter((word, i) => i === 0 || !SUFFIX.test(word))
      .join(' ')
      .replace(/,$/, '');
    const title = titles.find((each) => roles.get(each.toLowerCase())?.class === 'office') ?? titles[0] ?? null;
    return name === '' || roles.has(name.toLowerCase())
      ? null
      : { title, roleId: title === null ? null : roleOf(title), name };
  };

  return {
    titleLength,
    roleOf,
    read(written) {
      const parts = written.split(/,? and |, (?!(?:jr|sr|2nd|3rd)\b)/i);
      const all = parts.every((part) => titleLength(part.split(' ')) > 0) ? parts : [written];
      const people = all.map(one);
      // `Premier and Prince Sihanouk` is one: a title alone stands before the other's.
      return people.flatMap((person) => (person === null ? [] : [person]));
    },
    holder(name, { of, roleId, day }) {
      if (roleId === null) return null;
      const tokens = foldName(name).split(' ');
      const rows = (offices.get(`${of}|${roleId}`) ?? []).filter((row) => inOffice(row, day));
      const fitting = rows.filter((row) => surnames(row).some((own) => tokens.some((token) => alike(token, own))));
      const names = new Set(fitting.map((row) => row.name));
      return names.size === 1 ? ([...names][0] ?? null) : null;
    },
  };
}
