import { foldName } from '../model/fold.ts';
import { editDistance } from './edit-distance.ts';
import type { TitleWords, WorldWords } from './words.ts';

export const NAMED_KINDS = ['leader', 'country', 'organization', 'place', 'topic'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** An actor, place or topic that a question may name. `events` counts those in the store. */
export type Named = {
  readonly id: string;
  readonly kind: NamedKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO3 or `org:…`, null when unknown; a country's own. */
  readonly country: string | null;
  readonly iso2: string | null;
  readonly events: number;
};

export type Hits = {
  /** By full name or alias. */
  readonly exact: readonly Named[];
  /** Countries by adjective or demonym. */
  readonly demonym: readonly Named[];
  /** Countries for which this seat or capital stands. */
  readonly metonym: readonly Named[];
  /** Leaders and organisations whose name contains these words in a row. */
  readonly part: readonly Named[];
};

/** Whom a folded name may mean, built once for each state of the store. */
export type NameIndex = {
  readonly all: readonly Named[];
  readonly titles: ReadonlyMap<string, { readonly roles: readonly string[]; readonly plural: boolean }>;
  hits(key: string): Hits | null;
  byId(id: string): Named | null;
  topics(words: readonly string[]): readonly Named[];
  near(key: string, limit: number): readonly Named[];
};

const LONGEST_NAME = 8;
const PARTICLES = new Set(['of', 'the', 'and', 'de', 'la', 'al', 'el', 'bin', 'van', 'von', 'for', 'in', 'on', 'to']);

type Lookup = Map<string, { [Kind in keyof Hits]: Named[] }>;

function addKey(lookup: Lookup, key: string, entry: { readonly kind: keyof Hits; readonly named: Named }): void {
  if (key === '') return;
  const row = lookup.get(key) ?? { exact: [], demonym: [], metonym: [], part: [] };
  if (!row[entry.kind].includes(entry.named)) row[entry.kind].push(entry.named);
  lookup.set(key, row);
}

/** Every run of a name's words that is shorter than the name and does not end in a particle. */
function partsOf(name: string): readonly string[] {
  const tokens = foldName(name).split(' ').slice(0, LONGEST_NAME);
  const runs = tokens.flatMap((_, i) => tokens.slice(i).map((__, n) => tokens.slice(i, i + n + 1)));
  const edge = (token: string | undefined): boolean => token === undefined || PARTICLES.has(token) || token.length < 2;
  return runs.filter((r) => r.length < tokens.length && !edge(r[0]) && !edge(r.at(-1))).map((r) => r.join(' '));
}

function addNamed(lookup: Lookup, named: Named): void {
  for (const name of [named.name, ...named.aliases]) addKey(lookup, foldName(name), { kind: 'exact', named });
  if (named.kind !== 'leader') return;
  for (const part of [named.name, ...named.aliases].flatMap(partsOf)) addKey(lookup, part, { kind: 'part', named });
}

/** What the tables know beside the store: they are named, and "no report" is then the answer. */
function worldNamed(world: WorldWords): readonly Named[] {
  const iso2 = new Map(world.countries.map((c) => [c.iso3, c.iso2]));
  const flag = (country: string | null): string | null => (country === null ? null : (iso2.get(country) ?? null));
  return [
    ...world.countries.map((c): Named => ({ ...c, id: c.iso3, kind: 'country', country: c.iso3, events: 0 })),
    ...world.leaders.map((l): Named => ({ ...l, kind: 'leader', iso2: flag(l.country), events: 0 })),
    ...world.organizations.map((o): Named => ({ ...o, kind: 'organization', country: null, iso2: null, events: 0 })),
    ...world.places.map((p): Named => ({ ...p, kind: 'place', iso2: flag(p.country), events: 0 })),
  ];
}

/** A store's node takes the place of the table's row, and keeps the aliases of both. */
function joined(stored: readonly Named[], world: readonly Named[]): readonly Named[] {
  const byId = new Map(world.map((named) => [named.id, named]));
  for (const named of stored) {
    const row = byId.get(named.id);
    const aliases = [...new Set([...named.aliases, ...(row ? [row.name, ...row.aliases] : [])])];
    byId.set(named.id, { ...named, aliases, iso2: named.iso2 ?? row?.iso2 ?? null });
  }
  return [...byId.values()];
}

function titlesOf(titles: readonly TitleWords[]): NameIndex['titles'] {
  const map = new Map<string, { roles: readonly string[]; plural: boolean }>();
  const add = (phrase: string, role: string, plural: boolean): void => {
    const roles = map.get(foldName(phrase))?.roles ?? [];
    map.set(foldName(phrase), { roles: [...new Set([...roles, role])], plural });
  };
  for (const { phrase, plural, role } of titles) {
    add(phrase, role, false);
    if (plural !== null && foldName(plural) !== foldName(phrase)) add(plural, role, true);
  }
  return map;
}

/** Names of this many letters and more may hold two slips. */
const EASY_TO_MISTYPE = 8;

type Scored = { readonly named: Named; readonly score: number };

/** Everybody with a name or part of one that is few slips away, each with the least number of them. */
function nearest(lookup: Lookup, key: string): readonly Scored[] {
  const limit = key.length < EASY_TO_MISTYPE ? 1 : 2;
  const best = new Map<Named, number>();
  for (const [name, { exact, part }] of lookup) {
    const score = name.length < 3 ? limit + 1 : editDistance(key, name, limit);
    if (score > limit) continue;
    for (const named of [...exact, ...part]) best.set(named, Math.min(score, best.get(named) ?? score));
  }
  return [...best].map(([named, score]) => ({ named, score }));
}

/** Names of the store and of the tables. Offered names come by edits, then by number of events. */
export function makeNameIndex(stored: readonly Named[], world: WorldWords): NameIndex {
  const all = joined(stored, worldNamed(world));
  const ids = new Map(all.map((named) => [named.id, named]));
  const lookup: Lookup = new Map();
  for (const named of all) if (named.kind !== 'topic') addNamed(lookup, named);
  const stand = (surface: string, iso3: string, kind: 'demonym' | 'metonym'): void => {
    const named = ids.get(iso3);
    if (named) addKey(lookup, foldName(surface), { kind, named });
  };
  for (const { iso3, adjectives } of world.countries) for (const word of adjectives) stand(word, iso3, 'demonym');
  for (const { surface, country } of world.metonyms) stand(surface, country, 'metonym');
  const topics = all
    .filter(({ kind }) => kind === 'topic')
    .map((named) => ({ named, key: ` ${foldName(named.name)} ` }));
  return {
    all,
    titles: titlesOf(world.titles),
    hits: (key) => lookup.get(key) ?? null,
    byId: (id) => ids.get(id) ?? null,
    topics: (words) => topics.filter(({ key }) => words.every((w) => key.includes(` ${w} `))).map(({ named }) => named),
    near: (key, limit) =>
      [...nearest(lookup, key)]
        .sort((x, y) => x.score - y.score || y.named.events - x.named.events || (x.named.id < y.named.id ? -1 : 1))
        .slice(0, limit)
        .map(({ named }) => named),
  };
}
