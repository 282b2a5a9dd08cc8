import { type Desk, isFree, keyFrom } from '../desk.ts';
import type { Named, NameIndex } from '../names.ts';
import type { Mention } from './mention.ts';

type Title = { readonly at: number; readonly n: number; readonly roles: readonly string[]; readonly plural: boolean };

/** Who leads: the head of state or of government. */
export const LEADING = ['leader', 'supreme-leader', 'president', 'prime-minister', 'chancellor', 'chairman'] as const;
const LEADER_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['leader', false],
  ['leaders', true],
  ['leadership', true],
]);
/** Any office of the country. */
const ANY_OFFICE: ReadonlyMap<string, boolean> = new Map([
  ['official', false],
  ['officials', true],
  ['representative', false],
  ['representatives', true],
  ['envoy', false],
  ['politicians', true],
]);
const LONGEST_TITLE = 6;

function titleAt(desk: Desk, at: number, index: NameIndex): Title | null {
  for (let n = Math.min(LONGEST_TITLE, desk.words.length - at); n > 0; n -= 1) {
    const key = keyFrom(desk, at, n);
    const row = index.titles.get(key);
    const any = ANY_OFFICE.get(key);
    const leads = LEADER_WORDS.get(key);
    if (!isFree(desk, at, at + n)) continue;
    if (leads !== undefined) return { at, n, roles: LEADING, plural: leads };
    if (any !== undefined) return { at, n, roles: [], plural: any };
    if (row) return { at, n, ...row };
  }
  return null;
}

function titlesIn(desk: Desk, index: NameIndex): readonly Title[] {
  const titles: Title[] = [];
  for (let at = 0; at < desk.words.length; at += 1) {
    const title = titleAt(desk, at, index);
    if (!title) continue;
    titles.push(title);
    at += title.n - 1;
  }
  return titles;
}

const stateOf = (mention: Mention | undefined): Named | null =>
  mention?.candidates.find(({ kind }) => kind === 'country' || kind === 'organization') ?? null;
const isPerson = (mention: Mention | undefined): boolean => mention?.candidates[0]?.kind === 'leader';

/** The word after "of" and "the", where the country of an office stands. */
function afterOf(desk: Desk, at: number): number | null {
  if (desk.words[at]?.key !== 'of') return null;
  return desk.words[at + 1]?.key === 'the' ? at + 2 : at + 1;
}

/** The title and country before a person are one mention with the name. */
function personWithTitle(mentions: readonly Mention[], person: Mention, from: number): readonly Mention[] {
  const whole = { ...person, range: { from, to: person.range.to } };
  const inside = (m: Mention): boolean => m !== person && m.range.from >= from && m.range.to <= person.range.to;
  return mentions.filter((m) => !inside(m)).map((m) => (m === person ? whole : m));
}

/** The country that stands after "of". */
function landAfter(desk: Desk, mentions: readonly Mention[], end: number): Mention | undefined {
  const of = afterOf(desk, end);
  return of === null ? undefined : mentions.find(({ range }) => range.from === of);
}

/** Joins one title with the mentions beside it: an office, or a person with title and country. */
function joinTitle(desk: Desk, mentions: readonly Mention[], title: Title): readonly Mention[] {
  const end = title.at + title.n;
  const before = mentions.find(({ range }) => range.to === title.at);
  const owner = stateOf(before) === null ? undefined : before;
  const from = owner?.range.from ?? title.at;
  const person = mentions.find((m) => m.range.from === end && isPerson(m));
  if (person) return personWithTitle(mentions, person, from);
  const holder = owner ?? landAfter(desk, mentions, end);
  const of = stateOf(holder);
  if (!holder || !of) return mentions;
  const range = { from, to: Math.max(end, holder.range.to) };
  const office = { of, roles: title.roles, title: keyFrom(desk, title.at, title.n) };
  const whole: Mention = { ...holder, range, name: range, office, plural: title.plural };
  return mentions.map((m) => (m === holder ? whole : m));
}

/** "Russia's Lavrov", "China's President Xi": the country right before a person says no more than the name. */
function absorbStates(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.flatMap((mention, i) => {
    const next = mentions[i + 1];
    const before = mentions[i - 1];
    const beside = (x: Mention | undefined, y: Mention | undefined): boolean =>
      x?.range.to === y?.range.from && stateOf(x) !== null && !x?.office && isPerson(y) && !y?.office;
    if (beside(mention, next)) return [];
    if (before && beside(before, mention))
      return [{ ...mention, range: { from: before.range.from, to: mention.range.to } }];
    return [mention];
  });
}

/** The mentions with titles joined to them. */
export function withOffices(desk: Desk, mentions: readonly Mention[], index: NameIndex): readonly Mention[] {
  const free = mentions.reduce<Desk>(
    (d, { range }) => ({ ...d, taken: d.taken.map((f, i) => (i >= range.from && i < range.to ? 'who' : f)) }),
    desk,
  );
  const joined = titlesIn(free, index).reduce((list, title) => joinTitle(desk, list, title), mentions);
  return absorbStates(joined);
}
