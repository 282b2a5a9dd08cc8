import { type Desk, isFree, keyFrom, take } from '../desk.ts';
import type { Hits, Named, NameIndex } from '../names.ts';
import { isUpper, startsUpper } from '../text.ts';
import { GRAMMAR, NEGATIONS } from './grammar.ts';
import type { Mention } from './mention.ts';
import { withOffices } from './office.ts';
import { RELATION_PHRASES } from './relation-words.ts';

const byEvents = (x: Named, y: Named): number => y.events - x.events || (x.name < y.name ? -1 : 1);
const unique = (list: readonly Named[]): readonly Named[] => [...new Set(list)];

/** Everyone who bears a name: of those whom no event names only the tables' own forms count, and only if nobody else does. */
function bearers({ exact, part }: Hits): readonly Named[] {
  const all = unique([...exact, ...part]);
  const known = all.filter(({ events }) => events > 0);
  if (known.length > 0) return known;
  return exact.length > 0 ? exact : all;
}

/** Whom a key means: a bare surname means everyone who bears it, a full name only its own. */
function meaning(hits: Hits, n: number): { candidates: readonly Named[]; via: keyof Hits } | null {
  const known = [...hits.exact, ...hits.part].some(({ kind, events }) => kind === 'leader' && events > 0);
  // A town that no event names gives way to a leader of the store.
  const counts = ({ kind, events }: Named): boolean => kind !== 'leader' && (kind !== 'place' || events > 0 || !known);
  const others = hits.exact.filter(counts);
  if (others.length > 0)
    return { candidates: unique([...others, ...hits.metonym]), via: hits.metonym.length > 0 ? 'metonym' : 'exact' };
  if (n > 1 && hits.exact.length > 0) return { candidates: [...hits.exact].sort(byEvents), via: 'exact' };
  if (hits.demonym.length > 0) return { candidates: hits.demonym, via: 'demonym' };
  if (hits.metonym.length > 0) return { candidates: hits.metonym, via: 'metonym' };
  const people = bearers(hits);
  return people.length > 0
    ? { candidates: [...people].sort(byEvents), via: hits.exact.length > 0 ? 'exact' : 'part' }
    : null;
}

const isCommon = (key: string): boolean =>
  key === 'may' || GRAMMAR.has(key) || NEGATIONS.has(key) || RELATION_PHRASES.has(key);

/** "prime" in "prime minister" is no name, whoever is called Prime. */
function beginsTitle(desk: Desk, index: NameIndex, at: number): boolean {
  return [1, 2, 3].some((n) => at + n <= desk.words.length && index.titles.has(keyFrom(desk, at, n)));
}

/** "us", "may" and "who" are names only as written: US, May, WHO. */
function mayBeName(desk: Desk, index: NameIndex, at: number): boolean {
  const word = desk.words[at];
  if (!word) return false;
  if (!isCommon(word.key)) return !/^\d+$/.test(word.key) && !beginsTitle(desk, index, at);
  if (desk.text === desk.text.toUpperCase()) return false;
  return at > 0 && (isUpper(word) || (word.key === 'may' && startsUpper(word)));
}

function mentionAt(desk: Desk, index: NameIndex, at: number): Mention | null {
  for (let n = Math.min(7, desk.words.length - at); n > 0; n -= 1) {
    if (!isFree(desk, at, at + n) || (n === 1 && !mayBeName(desk, index, at))) continue;
    const hits = index.hits(keyFrom(desk, at, n));
    const found = hits && meaning(hits, keyFrom(desk, at, n).split(' ').length);
    if (!found) continue;
    const range = { from: at, to: at + n };
    return { ...found, range, name: range, office: null, plural: false };
  }
  return null;
}

function namesIn(desk: Desk, index: NameIndex): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < desk.words.length; at += 1) {
    const mention = mentionAt(desk, index, at);
    if (!mention) continue;
    mentions.push(mention);
    at = mention.range.to - 1;
  }
  return mentions;
}

/** Names, then titles with them: "the North Korean leader", "President Trump", "Russia's Lavrov". */
export function recogniseWho(
  desk: Desk,
  index: NameIndex,
): { readonly desk: Desk; readonly mentions: readonly Mention[] } {
  const mentions = withOffices(desk, namesIn(desk, index), index);
  return { desk: mentions.reduce((d, { range }) => take(d, range, 'who'), desk), mentions };
}
