import type { LeaderRow } from '../../reference/tables.ts';
import type { Knowledge } from '../knowledge.ts';
import { inOffice } from './in-office.ts';
import type { PersonEntry } from './linking.ts';

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a name, each in the first of its spellings, as those of persons are: "Qasem" as "Qasim". */
const wordsOf = ({ names }: Knowledge, name: string): readonly string[] =>
  fold(name)
    .split(' ')
    .map((word) => names.spellings.get(word) ?? word);

/** "g l peiris" as "gl peiris": initials that a text writes in one, "G.L. Peiris". */
const joinInitials = (name: string): string =>
  name.replace(/^\p{L}(?: \p{L})+(?= )/u, (initials) => initials.replaceAll(' ', ''));

const INDEX = new WeakMap<Knowledge, ReadonlyMap<string, readonly LeaderRow[]>>();

function indexOf(knowledge: Knowledge): ReadonlyMap<string, readonly LeaderRow[]> {
  const known = INDEX.get(knowledge);
  if (known !== undefined) return known;
  const out = new Map<string, LeaderRow[]>();
  for (const row of knowledge.tables.leaders) {
    const forms = [row.name, ...row.aliases].map((form) => wordsOf(knowledge, form).join(' '));
    for (const name of new Set([...forms, ...forms.map(joinInitials)])) {
      const rows = out.get(name);
      if (rows === undefined) out.set(name, [row]);
      else rows.push(row);
    }
  }
  INDEX.set(knowledge, out);
  return out;
}

/** "President Eduard Shevardnadze": of one who held offices of two states the one that the text names. */
function ofOffice(rows: readonly LeaderRow[], { row }: PersonEntry): readonly LeaderRow[] {
  const held = rows.filter(({ role }) => role === row?.role);
  return held.length > 0 ? held : rows;
}

/** "President Michel": while in office, that of a council or commission is called so as well. */
const presides = (row: LeaderRow, published: string | null): boolean =>
  /^(?:commission|council)-president$/.test(row.role) && published !== null && inOffice(row, published);

/** The rows that a person may answer to: full name, or surname with the same role; those in office, if there are any. */
function rowsOf(person: PersonEntry, knowledge: Knowledge, published: string | null): readonly LeaderRow[] {
  const full = person.tokens.length > 1;
  const rows = indexOf(knowledge).get(person.tokens.join(' ')) ?? [];
  const fits = rows.filter(
    (row) =>
      (person.country === null || row.of === person.country || row.of.startsWith('org:')) &&
      (full || row.role === person.row?.role || (person.row?.role === 'president' && presides(row, published))),
  );
  const now = published === null ? [] : fits.filter((row) => inOffice(row, published));
  return now.length > 0 ? now : ofOffice(fits, person);
}

/** The country or body that all the rows serve: two presidents of one name may be of one country. */
function sharedSide(rows: readonly LeaderRow[]): string | null {
  const sides = new Set(rows.map((row) => row.of));
  return sides.size === 1 ? (rows[0]?.of ?? null) : null;
}

/** Whoever is in office on the day answers to the office: "the Russian president" after "Vladimir Putin". */
function officeOf(person: PersonEntry, row: LeaderRow, { knowledge, published }: Day): void {
  if (person.row !== null || published === null || !inOffice(row, published)) return;
  person.row = knowledge.tables.titles.find((title) => title.role === row.role && title.class === 'office') ?? null;
}

type Day = { readonly knowledge: Knowledge; readonly published: string | null };

/** "Deputy Secretary General X": who serves a body of states is not what the table says of an earlier office. */
const servesBody = ({ row, title }: PersonEntry, known: LeaderRow | null): boolean =>
  row?.role === 'secretary-general' && known?.role !== row.role && /^(?:deputy|assistant|under)/i.test(title ?? '');

/** The row of the only leader of that name; a full name is that of the first. */
function rowOf({ tokens }: PersonEntry, rows: readonly LeaderRow[]): LeaderRow | null {
  const owners = new Set(rows.map((row) => row.id));
  return owners.size === 1 || tokens.length > 1 ? (rows[0] ?? null) : null;
}

function fromTable(person: PersonEntry, rows: readonly LeaderRow[], day: Day): void {
  const row = rowOf(person, rows);
  const side = row?.of ?? sharedSide(rows);
  if (row !== null) {
    person.sex ??= row.sex;
    officeOf(person, row, day);
  }
  if (side === null || person.organization !== null) return;
  if (side.startsWith('org:')) fromBody(person, side.slice(4));
  else if (!servesBody(person, row)) person.country ??= side;
}

/** Whoever acts for a state by the words beside the name does so before the body that the table knows. */
function fromBody(person: PersonEntry, organization: string): void {
  if (person.country === null) person.organization = organization;
}

const GIVEN = new WeakMap<Knowledge, ReadonlyMap<string, 'f' | 'm' | null>>();

/** Given names that the leaders of only one sex bear. */
function givenNames(knowledge: Knowledge): ReadonlyMap<string, 'f' | 'm' | null> {
  const known = GIVEN.get(knowledge);
  if (known !== undefined) return known;
  const out = new Map<string, 'f' | 'm' | null>();
  for (const row of knowledge.tables.leaders) {
    const tokens = wordsOf(knowledge, row.name);
    const given = row.order === 'family-first' ? tokens.at(-1) : tokens[0];
    if (given === undefined || given.length < 3 || tokens.length < 2) continue;
    out.set(given, out.get(given) === undefined || out.get(given) === row.sex ? row.sex : null);
  }
  GIVEN.set(knowledge, out);
  return out;
}

/** Wanda Vázquez is not Tabaré Vázquez: of a longer name two words must be the leader's. */
function isNamed({ tokens }: PersonEntry, row: LeaderRow | null, knowledge: Knowledge): row is LeaderRow {
  if (row === null) return false;
  const names = new Set([row.name, ...row.aliases].flatMap((name) => wordsOf(knowledge, name)));
  return tokens.length === 1 || tokens.filter((token) => names.has(token)).length > 1;
}

/** Completes country, organisation and sex of the persons from the table of leaders. */
export function affiliate(persons: readonly PersonEntry[], knowledge: Knowledge, published: string | null): void {
  for (const person of persons) {
    const rows = rowsOf(person, knowledge, published);
    fromTable(person, rows.length === 0 && isNamed(person, person.leader, knowledge) ? [person.leader] : rows, {
      knowledge,
      published,
    });
    if (person.tokens.length > 1) person.sex ??= givenNames(knowledge).get(person.tokens[0] ?? '') ?? null;
  }
}

/** Offices that several states give the same name: the words around them decide first. */
const SHARED = /^(?:minister|security-adviser|deputy-minister)$/;

const fixed = (person: PersonEntry): string | null =>
  person.country === null && person.organization === null && /^[A-Z]/.test(person.row?.acts ?? '')
    ? (person.row?.acts ?? null)
    : null;

/** "Secretary of Health" may be anybody's, "Secretary Hall" is American. */
const isAnybodys = ({ row, title }: PersonEntry): boolean =>
  row?.phrase === 'secretary' && !/secretary$/i.test(title ?? '');

type OwnTitle = { readonly which: 'sure' | 'shared'; readonly mayBe: (iso3: string) => boolean };

/** A title of one state alone gives that state when nothing else does: "Secretary of State", "Taoiseach". */
export function fromOwnTitle(persons: readonly PersonEntry[], { which, mayBe }: OwnTitle): void {
  for (const person of persons) {
    const shared = SHARED.test(person.row?.role ?? '');
    if (shared !== (which === 'shared') || isAnybodys(person)) continue;
    const own = fixed(person);
    // "Under Secretary Hall" of a text from elsewhere, which tells nothing of America, is none of its officials.
    if (own !== null && (mayBe(own) || / state\b/i.test(person.title ?? ''))) person.country = own;
  }
}
