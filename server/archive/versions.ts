import type { Entry } from './ledger.ts';

/** What tells versions of one article apart, and which of them is the latest. */
type Told = Pick<Entry, 'id' | 'title' | 'published' | 'outlets' | 'urls' | 'source' | 'arrived'>;

/** Which articles are versions of one another. Of one article the latest counts, whatever the order of arrival. */
export type Versions = {
  put(entry: Told): void;
  drop(id: string): void;
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

export function createVersions(): Versions {
  const stands = new Map<string, Stand>();
  const at = new Map<string, Set<string>>();

  const drop = (id: string): void => {
    for (const place of stands.get(id)?.places.flat() ?? []) {
      at.get(place)?.delete(id);
      if (at.get(place)?.size === 0) at.delete(place);
    }
    stands.delete(id);
  };

  const standsAt = (place: string): readonly Stand[] =>
    [...(at.get(place) ?? [])].flatMap((id) => stands.get(id) ?? []);

  /** The latest that counts instead of this one at a place. */
  const latest = (stand: Stand, place: string): Stand | null =>
    standsAt(place)
      .filter((other) => replaces(other, stand, place))
      .reduce<Stand | null>((best, other) => (best === null || isLater(other.rank, best.rank) ? other : best), null);

  /** Those that it replaces, or that replace it, at some place. */
  const besides = (stand: Stand): readonly Stand[] =>
    stand.places
      .flat()
      .flatMap((place) =>
        standsAt(place).filter((other) => replaces(other, stand, place) || replaces(stand, other, place)),
      );

  return {
    drop,
    put(told) {
      drop(told.id);
      const stand = standOf(told);
      stands.set(told.id, stand);
      for (const place of stand.places.flat()) at.set(place, (at.get(place) ?? new Set()).add(told.id));
    },
    replacedBy(id) {
      const stand = stands.get(id);
      for (const places of stand?.places ?? []) {
        const later = places.map((place) => (stand === undefined ? null : latest(stand, place)));
        const [first] = later;
        if (first != null && later.every((one) => one !== null)) return first.told.id;
      }
      return null;
    },
    family(id) {
      const found = new Set([id]);
      for (const one of found) {
        const stand = stands.get(one);
        for (const other of stand ? besides(stand) : []) found.add(other.told.id);
      }
      return [...found];
    },
  };
}
