import { h } from '../../graph/index.ts';
import type { Entry } from './ledger.ts';

/** What tells versions of one article apart, and which of them is the latest. */
export type Told = Pick<Entry, 'id' | 'title' | 'published' | 'outlets' | 'urls' | 'source' | 'arrived'>;

/** Which articles are versions of one another. Of one article the latest counts, whatever the order of arrival. */
export type Versions = {
  put(entry: Told): void;
  drop(entry: Told): void;
  /** The later version that counts instead of it, or null. */
  replacedBy(id: string): string | null;
  /** The ids of all versions of the article, itself among them. */
  readonly family: (id: string) => readonly string[];
};

/** Where a version stands: by one of its kinds of places it is replaced when every place of that kind has a later one. */
type Stand = { readonly told: Told; readonly places: readonly (readonly string[])[]; readonly rank: Rank };
type Rank = readonly [day: string, stage: number, moment: string, arrived: string, id: string];

/** Marks that agencies set before the headline of a story that they send again. */
const UPDATE =
  /^(?:UPDATE|WRAPUP|REFILE|CORRECTED|CORRECTION|CORREX|RECAST|REPEAT|RPT|EDS NOTE)\b ?(\d{1,2})?\s?[-–—:/]\s?/;
const FIX = 0.5;

type Headline = { readonly bare: string; readonly stage: number; readonly marked: boolean };

/** A headline without its marks, and how far the story had come: `CORRECTED-UPDATE 2-` comes after `UPDATE 2-`. */
export function headlineOf(title: string): Headline {
  let bare = title.trim();
  let stage = 0;
  let marked = false;
  for (let found = UPDATE.exec(bare); found !== null; found = UPDATE.exec(bare)) {
    stage += found[1] === undefined ? FIX : Number(found[1]);
    marked = true;
    bare = bare.slice(found[0].length);
  }
  return { bare: bare.toLowerCase().replace(/\s+/gu, ' ').trim(), stage, marked };
}

/** A front page is the address of no article. */
function addressOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, search } = new URL(url);
  return pathname === '/' && search === '' ? null : `${origin}${pathname}${search}`;
}

/** Words below which a headline is too common to tell a story by. */
const WORDS = 4;

function headlinePlaces({ title, outlets }: Told): readonly string[] {
  const { bare } = headlineOf(title);
  if (bare.split(' ').length < WORDS) return [];
  return (outlets.length === 0 ? [''] : outlets).map((outlet) => `head ${outlet} ${bare}`);
}

function standOf(told: Told): Stand {
  const { source, arrived, published, id, title } = told;
  const moment = source?.modified ?? arrived;
  const rank: Rank = [published ?? moment.slice(0, 10), headlineOf(title).stage, moment, arrived, id];
  // Rows of lists share the page of their list.
  if (source === null) return { told, places: [], rank };
  const urls = told.urls.flatMap((url) => addressOf(url) ?? []).map((address) => `url ${address}`);
  const guids = source.guids.map((guid) => `guid ${guid}`);
  return { told, places: [urls, guids, headlinePlaces(told)], rank };
}

function isLater(a: Rank, b: Rank): boolean {
  const at = a.findIndex((part, i) => part !== b[i]);
  const [x, y] = [a[at], b[at]];
  return x !== undefined && y !== undefined && x > y;
}

const NEAR_MS = 3 * 86_400_000;
const near = (a: Rank, b: Rank): boolean => Math.abs(Date.parse(a[0]) - Date.parse(b[0])) <= NEAR_MS;

/** Whether the one at the same place counts instead of the other; by headlines alone only one that says so. */
function replaces(one: Stand, other: Stand, place: string): boolean {
  if (!isLater(one.rank, other.rank)) return false;
  return !place.startsWith('head ') || (headlineOf(one.told.title).marked && near(one.rank, other.rank));
}

/** Few bits, so that the engine keeps it as it is: what is found by it is compared whole. */
const keyOf = (place: string): number => Number.parseInt(h('place', place).slice(0, 7), 16);

/** Ids by key. Nearly always there is one, which needs no list of its own. */
function createIndex() {
  const ids = new Map<number, string | readonly string[]>();
  const at = (key: number): readonly string[] => {
    const found = ids.get(key) ?? [];
    return typeof found === 'string' ? [found] : found;
  };
  const set = (key: number, list: readonly string[]): void => {
    const [first] = list;
    if (first === undefined) ids.delete(key);
    else ids.set(key, list.length === 1 ? first : list);
  };
  return {
    at,
    add: (key: number, id: string): void => set(key, [...new Set([...at(key), id])]),
    remove: (key: number, id: string): void =>
      set(
        key,
        at(key).filter((other) => other !== id),
      ),
  };
}

/** `find` gives an article that was put and not dropped; of each only its places are kept, as numbers. */
export function createVersions(find: (id: string) => Told | null): Versions {
  const index = createIndex();
  const stand = (id: string): Stand | null => {
    const told = find(id);
    return told && standOf(told);
  };

  /** The others that stand at a place. */
  const standsAt = (place: string, than: string): readonly Stand[] =>
    index
      .at(keyOf(place))
      .filter((id) => id !== than)
      .flatMap((id) => stand(id) ?? [])
      .filter(({ places }) => places.flat().includes(place));

  /** The latest that counts instead of this one at a place. */
  const latest = (own: Stand, place: string): Stand | null =>
    standsAt(place, own.told.id)
      .filter((other) => replaces(other, own, place))
      .reduce<Stand | null>((best, other) => (best === null || isLater(other.rank, best.rank) ? other : best), null);

  /** Those that it replaces, or that replace it, at some place. */
  const besides = (own: Stand): readonly Stand[] =>
    own.places
      .flat()
      .flatMap((place) =>
        standsAt(place, own.told.id).filter((other) => replaces(other, own, place) || replaces(own, other, place)),
      );

  return {
    put(told) {
      for (const place of standOf(told).places.flat()) index.add(keyOf(place), told.id);
    },
    drop(told) {
      for (const place of standOf(told).places.flat()) index.remove(keyOf(place), told.id);
    },
    replacedBy(id) {
      const own = stand(id);
      if (own === null) return null;
      for (const places of own.places) {
        const later = places.map((place) => latest(own, place));
        const [first] = later;
        if (first != null && later.every((one) => one !== null)) return first.told.id;
      }
      return null;
    },
    family(id) {
      const found = new Set([id]);
      for (const one of found) {
        const own = stand(one);
        for (const other of own ? besides(own) : []) found.add(other.told.id);
      }
      return [...found];
    },
  };
}
