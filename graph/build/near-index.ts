import { addDays } from '../model/date.ts';
import { bandsOf, readSketch } from './sketch.ts';
import { DAYS_AWAY, type Told } from './story.ts';

/** Where near copies may be: a set that misses none and may name some that are none, or are no more. */
export type NearIndex = {
  /** Days of which the articles are not held. */
  missing(days: readonly string[]): readonly string[];
  /** Takes in all articles of these days. */
  fill(days: readonly string[], articles: readonly Told[]): void;
  /** Takes in further articles, where their day is held. */
  add(articles: readonly Told[]): void;
  /** Articles that share a band with one of these, within the days of a story. */
  candidates(articles: readonly Told[]): ReadonlySet<string>;
  clear(): void;
};

/** Articles that are held before the days that were asked for longest ago are forgotten. */
const MOST_HELD = 50_000;

type Day = { readonly ids: string[]; readonly known: Set<string>; readonly bands: Map<number, number[]> };

function put({ ids, known, bands }: Day, { id, sketch }: Told): void {
  if (sketch === null || known.has(id)) return;
  known.add(id);
  const at = ids.push(id) - 1;
  for (const band of bandsOf(readSketch(sketch))) {
    const list = bands.get(band);
    if (list) list.push(at);
    else bands.set(band, [at]);
  }
}

function find({ ids, bands }: Day, wanted: readonly number[], found: Set<string>): void {
  for (const band of wanted) for (const at of bands.get(band) ?? []) found.add(ids[at] ?? '');
}

/** Day by day by band: finding the copies of one article costs the same however many there are of other texts. */
export function nearIndex(): NearIndex {
  const days = new Map<string, Day>();

  const forget = (asked: ReadonlySet<string>): void => {
    let held = [...days.values()].reduce((sum, day) => sum + day.ids.length, 0);
    for (const [name, day] of days) {
      if (held <= MOST_HELD) return;
      if (asked.has(name)) continue;
      days.delete(name);
      held -= day.ids.length;
    }
  };

  const add = (articles: readonly Told[]): void => {
    for (const article of articles) {
      const day = article.published === null ? undefined : days.get(article.published);
      if (day) put(day, article);
    }
  };

  return {
    missing(asked) {
      for (const name of asked) {
        const day = days.get(name);
        if (day === undefined) continue;
        // Last asked for, last forgotten.
        days.delete(name);
        days.set(name, day);
      }
      forget(new Set(asked));
      return asked.filter((name) => !days.has(name));
    },
    fill(names, articles) {
      for (const name of names) days.set(name, { ids: [], known: new Set(), bands: new Map() });
      add(articles);
    },
    add,
    candidates(articles) {
      const found = new Set<string>();
      for (const { published, sketch } of articles) {
        if (published === null || sketch === null) continue;
        const bands = bandsOf(readSketch(sketch));
        const near = DAYS_AWAY.flatMap((n) => days.get(addDays(published, n)) ?? []);
        for (const day of near) find(day, bands, found);
      }
      return found;
    },
    clear: () => days.clear(),
  };
}
