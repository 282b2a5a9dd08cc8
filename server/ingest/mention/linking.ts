import type { LeaderRow, TitleRow } from '../../reference/tables.ts';
import { normAt, textAt } from '../document/tokens.ts';
import type { Hint } from './hint.ts';
import type { NameRun, Text } from './name-run.ts';
import { type Keys, openersOf } from './openers.ts';
import { bearers, enrol, openRoster, type Roster } from './roster.ts';
import { introduced, surnamesOf } from './surnames.ts';

/** A person of the article; `tokens` are the folded tokens of the fullest name. */
export type PersonEntry = {
  readonly index: number;
  name: string;
  tokens: readonly string[];
  /** Words of `name`, initials too. */
  width: number;
  country: string | null;
  organization: string | null;
  title: string | null;
  row: TitleRow | null;
  /** "Ola Vik, Dahl's aide": whose office it is. */
  serves: PersonEntry | null;
  sex: 'f' | 'm' | null;
  leader: LeaderRow | null;
  readonly forms: Map<string, number>;
  mentions: number;
};

/** A run that names a person. */
export type PersonMention = { readonly run: NameRun; readonly person: PersonEntry };

const PLAIN = /^[a-z]+$/;

const partsOf = (norm: string): readonly string[] =>
  PLAIN.test(norm) ? [norm] : norm.split('-').map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''));

function keyOf(text: Text, run: NameRun): readonly string[] {
  const key: string[] = [];
  for (let at = run.first; at < run.end; at += 1) {
    for (const part of partsOf(normAt(text.tokens, at)))
      if (part.length > 1 && !text.words.particles.has(part) && !text.words.suffixes.has(part))
        key.push(text.words.spellings.get(part) ?? part);
  }
  return key;
}

/** At most one letter changed at the end of a given name: Sergei, Sergey. */
function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || a.length < 4 || a[0] !== b[0]) return false;
  let differ = 0;
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) if (a[i] !== b[i]) differ += 1;
  return differ <= 1;
}

const within = (short: readonly string[], long: readonly string[]): boolean =>
  short.every((token) => long.some((other) => spelledAlike(token, other))) && !isTurned(short, long);

/** "Kim Song" is not Sung Kim: a name in the other order has the same letters. */
function isTurned(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== 2 || long.length !== 2 || spelledAlike(short[0] ?? '', long[0] ?? '')) return false;
  return short.join(' ') !== long.toReversed().join(' ');
}

/** What one of them leaves open does not part them. */
const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

function compatible(person: PersonEntry, run: NameRun): boolean {
  if (isKnownOther(person, run)) return false;
  if (!agree(run.title?.country ?? run.country, person.country)) return false;
  const role = run.title?.row;
  return (
    role?.class !== 'office' || !person.row || (agree(role.sex, person.sex) && mayBeOne(role.role, person.row.role))
  );
}

/** "King Hussein" of the table is not Saddam Hussein, whom it knows, too. */
const isOtherRuler = ({ leader }: PersonEntry, run: NameRun): boolean =>
  run.leader?.role === 'monarch' && leader !== null && leader.id !== run.leader.id;

/** "First Lady Ana Berg" is not the "President Berg" whom a surname names. */
const isSpouse = ({ row }: PersonEntry, { title, first, end }: NameRun): boolean =>
  row?.role === 'first-lady' && end === first + 1 && title?.row.class === 'office' && title.row.role !== row.role;

const isKnownOther = (person: PersonEntry, run: NameRun): boolean => isOtherRuler(person, run) || isSpouse(person, run);

/** "King Hussein" is no "President Hussein"; a crown prince becomes a king. */
const mayBeOne = (one: string, other: string): boolean =>
  ![one, other].includes('monarch') || ![one, other].some((role) => ELECTED.test(role));
const ELECTED = /^(?:president|prime-minister|chancellor|foreign-minister)$/;

/** A run and the folded tokens of its name. */
type Spelling = { readonly run: NameRun; readonly key: readonly string[] };

/** The persons that a run may name, most often mentioned first. */
function candidates(roster: Roster<PersonEntry>, { key, run }: Spelling): readonly PersonEntry[] {
  return bearers(roster, key)
    .filter((person) => within(key, person.tokens) && compatible(person, run))
    .sort((a, b) => rank(b, key) - rank(a, key) || b.mentions - a.mentions || a.index - b.index);
}

function rank(person: PersonEntry, key: readonly string[]): number {
  if (key.length > 1) return key.length === person.tokens.length ? 3 : 2;
  const token = key[0] ?? '';
  if (person.forms.has(token)) return 3;
  return person.tokens.at(-1) === token || person.tokens[0] === token ? 2 : 0;
}

const known = (roster: Roster<PersonEntry>, spelling: Spelling, least: number) =>
  candidates(roster, spelling).filter((person) => rank(person, spelling.key) >= least);

function addTitle(person: PersonEntry, run: NameRun): void {
  const title = run.title;
  if (title === null) return;
  person.country ??= title.country;
  person.organization ??= title.organization;
  if (title.row.class === 'office') {
    person.title ??= title.text;
    person.row ??= title.row;
  }
  person.sex ??= title.row.sex;
}

type Mention = Spelling & { readonly text: Text };

/** More of the name than was known of it so far. */
function isFuller({ run, key }: Spelling, person: PersonEntry): boolean {
  if (key.length !== person.tokens.length) return key.length > person.tokens.length;
  return run.end - run.first > person.width;
}

/** "Sayyid Badr", "Lord Owen", "King Salman": so he is looked for as well. */
function isHonoured({ tokens, words }: Text, { first, end }: NameRun): boolean {
  const honour = normAt(tokens, first - 1);
  return words.honours.has(honour) || (words.rulers.has(honour) && end === first + 1);
}

function note(roster: Roster<PersonEntry>, person: PersonEntry, { text, run, key }: Mention): void {
  const first = text.tokens[run.first];
  const last = text.tokens[run.end - 1];
  if (!first || !last) return;
  // A line may end inside a name.
  const surface = text.source.slice(first.start, last.end).replace(/\s+/gu, ' ');
  person.forms.set(surface, (person.forms.get(surface) ?? 0) + 1);
  if (isHonoured(text, run)) person.forms.set(`${textAt(text.tokens, run.first - 1)} ${surface}`, 1);
  if (key.length === 1) person.forms.set(key[0] ?? '', 1);
  person.mentions += 1;
  if (isFuller({ run, key }, person)) {
    person.tokens = key;
    person.name = surface;
    person.width = run.end - run.first;
    enrol(roster, person);
  }
  person.country ??= run.country;
  person.leader ??= run.leader;
  addTitle(person, run);
}

function fresh(index: number): PersonEntry {
  return {
    index,
    name: '',
    tokens: [],
    width: 0,
    country: null,
    organization: null,
    title: null,
    row: null,
    serves: null,
    sex: null,
    leader: null,
    forms: new Map(),
    mentions: 0,
  };
}

export type Linked = { readonly persons: readonly PersonEntry[]; readonly mentions: readonly PersonMention[] };

/** Whom a run was taken for, and whom else it may have named. */
export type Named = { readonly person: PersonEntry; readonly rivals: readonly PersonEntry[] };
type Known = {
  readonly hints: ReadonlyMap<NameRun, Hint>;
  readonly named?: ((first: number, who: Named) => void) | undefined;
};
/** Groups runs into persons; `hints` are what the words beside them say. */
export function linkNames(text: Text, runs: readonly NameRun[], { hints, named }: Known): Linked {
  const roster = openRoster<PersonEntry>();
  const { persons } = roster;
  const byRun = new Map<NameRun, PersonEntry>();
  const keys: Keys = new Map(runs.map((run) => [run, keyOf(text, run)]));
  const spelling = (run: NameRun): Spelling => ({ run, key: keys.get(run) ?? [] });
  const give = (run: NameRun, person: PersonEntry, rivals: readonly PersonEntry[]): void => {
    if (rivals.length > 0) named?.(run.first, { person, rivals });
    note(roster, person, { text, ...spelling(run) });
    byRun.set(run, person);
  };
  for (const run of openersOf(text, keys, hints)) {
    const own = spelling(run);
    const [found, ...rivals] = own.key.length > 1 ? known(roster, own, 2) : candidates(roster, own);
    const person = found ?? fresh(persons.length);
    if (found === undefined) persons.push(person);
    give(run, person, rivals);
  }
  const surnames = surnamesOf(byRun);
  for (const run of runs) {
    const own = spelling(run);
    if (byRun.has(run) || own.key.length === 0) continue;
    const [person, ...rivals] = known(roster, own, 1);
    const found = person ?? introduced(run, own.key, surnames);
    if (found !== undefined) give(run, found, rivals);
  }
  const mentions = runs.flatMap((run) => {
    const person = byRun.get(run);
    return person === undefined ? [] : [{ run, person }];
  });
  return { persons, mentions };
}
