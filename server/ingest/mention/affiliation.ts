import type { LeaderRow } from '../../reference/tables.ts';
import type { Knowledge } from '../knowledge.ts';
import type { PersonEntry } from './linking.ts';

/** Titles that one state uses without its name; they give a country only when nothing else does. */
const OWN_TITLES: readonly (readonly [RegExp, string])[] = [
  [/secretary of (?:state|defense|the treasury|homeland security|commerce|energy)\b/i, 'USA'],
  [/^(?:principal )?(?:deputy )?national security advis[eo]r$/i, 'USA'],
  [/^(?:deputy )?secretary$/i, 'USA'],
  [/\b(?:assistant|under) ?secretary of state\b/i, 'USA'],
];

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const INDEX = new WeakMap<Knowledge, ReadonlyMap<string, readonly LeaderRow[]>>();

function indexOf(knowledge: Knowledge): ReadonlyMap<string, readonly LeaderRow[]> {
  const known = INDEX.get(knowledge);
  if (known !== undefined) return known;
  const out = new Map<string, LeaderRow[]>();
  for (const row of knowledge.tables.leaders) {
    for (const name of new Set([row.name, ...row.aliases].map(fold))) {
      const rows = out.get(name);
      if (rows === undefined) out.set(name, [row]);
      else rows.push(row);
    }
  }
  INDEX.set(knowledge, out);
  return out;
}

const inOffice = (row: LeaderRow, day: string): boolean =>
  (row.term.from ?? '') <= day && day <= `${row.term.to ?? '9999'}~`;

/** The row that a person answers to: full name, or surname with the same role, in office if the day is known. */
function rowOf(person: PersonEntry, knowledge: Knowledge, published: string | null): LeaderRow | null {
  const index = indexOf(knowledge);
  const full = person.tokens.length > 1;
  const rows = index.get(person.tokens.join(' ')) ?? [];
  const fits = rows.filter(
    (row) =>
      (person.country === null || row.of === person.country || row.of.startsWith('org:')) &&
      (full || (person.row !== null && row.role === person.row.role)),
  );
  const now = published === null ? [] : fits.filter((row) => inOffice(row, published));
  const owners = new Set((now.length > 0 ? now : fits).map((row) => row.id));
  return owners.size === 1 || (full && owners.size > 0) ? ((now[0] ?? fits[0]) as LeaderRow) : null;
}

function ownTitle(person: PersonEntry): string | null {
  const title = person.title ?? '';
  return OWN_TITLES.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

/** Completes country, organisation and sex of the persons from the table of leaders and from titles of one state. */
export function affiliate(persons: readonly PersonEntry[], knowledge: Knowledge, published: string | null): void {
  for (const person of persons) {
    const row = rowOf(person, knowledge, published) ?? person.leader;
    if (row !== null) {
      person.sex ??= row.sex;
      if (!row.of.startsWith('org:')) person.country ??= row.of;
      else if (person.country === null) person.organization ??= row.of.slice(4);
    }
    if (person.organization === null) person.country ??= ownTitle(person);
  }
}
