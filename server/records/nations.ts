import type { Knowledge } from '../ingest/knowledge.ts';
import { bare, isCapital, type Word } from './clauses.ts';
import { HOME } from './journey.ts';
import type { Persons } from './persons.ts';

/** The country in which a remark is told to be, and its day. */
export type Setting = { readonly host: string; readonly day: string };
/** The adjective that belongs before the title that begins at a word, and the length of the title; null: none. */
export type NationBefore = (
  words: readonly Word[],
  at: number,
  setting: Setting,
) => { readonly adjective: string; readonly length: number } | null;

const AHEAD = 6;
/** What follows the name of an officer, where no `of` can belong to his title any more. */
const FOLLOWS = /^(?:and|with|to|in|at|on|for)$/;

/** Whether the title or name is followed by whose it is: `King Hussein of Jordan`. */
function ownsItself(after: readonly string[]): boolean {
  const stop = after.findIndex((word) => FOLLOWS.test(word) || /[,.;]$/.test(word));
  return after.slice(0, stop < 0 ? AHEAD : stop).includes('of');
}

/** Officers with a bare title are the host's, but for those of one's own country. */
export function makeNationBefore({ tables, countries }: Knowledge, persons: Persons): NationBefore {
  const nations = new Set(tables.countries.flatMap((row) => row.adjectives.map((a) => a.toLowerCase())));
  const adjectiveOf = (iso3: string): string | null =>
    iso3 === HOME ? 'U.S.' : (countries.get(iso3)?.adjectives[0] ?? null);

  const isOwn = (title: string, after: readonly string[], day: string): boolean => {
    if (title.startsWith('Secretary of ')) return true;
    const name = bare(after.slice(0, 3).join(' '));
    return name !== '' && persons.holder(name, { of: HOME, roleId: persons.roleOf(title), day }) !== null;
  };

  return (words, at, { host, day }) => {
    const texts = words.slice(at, at + 2 * AHEAD).map(({ text }) => bare(text));
    const length = isCapital(texts[0]) ? persons.titleLength(texts) : 0;
    const before = bare(words[at - 1]?.text ?? '');
    if (length === 0 || isCapital(before) || nations.has(before.toLowerCase())) return null;
    const after = words.slice(at + length, at + length + AHEAD).map(({ text }) => text);
    if (ownsItself(after)) return null;
    const own = isOwn(texts.slice(0, length).join(' '), after, day);
    const adjective = adjectiveOf(own ? HOME : host);
    return adjective === null ? null : { adjective, length };
  };
}
