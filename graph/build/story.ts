import type { Article } from '../model/article.ts';
import { addDays } from '../model/date.ts';
import { groupBy } from '../model/group-by.ts';
import { isNearCopy, readSketch, type Sketch, sketchOf } from './sketch.ts';

/** What tells whether two articles are one story. */
export type Told = {
  readonly id: string;
  readonly textHash: string;
  readonly published: string | null;
  readonly sketch: string | null;
};

/** Near copies are published at most so many days apart. */
export const STORY_DAYS = 5;
export const DAYS_AWAY = Array.from({ length: 2 * STORY_DAYS + 1 }, (_, i) => i - STORY_DAYS);

export function toldOf(article: Article): Told {
  const { id, textHash, published } = article;
  return { id, textHash, published, sketch: sketchOf(article) };
}

/** The days on which near copies of these articles may have been published. */
export function daysAround(articles: readonly Told[]): readonly string[] {
  const dated = articles.flatMap((a) => (a.sketch === null || a.published === null ? [] : [a.published]));
  return [...new Set([...new Set(dated)].flatMap((day) => DAYS_AWAY.map((n) => addDays(day, n))))].sort();
}

type Dated = { readonly id: string; readonly published: string; readonly sketch: Sketch };

/** Those that can be near copies, by day. */
function datedOf(articles: readonly Told[]): readonly Dated[] {
  const dated = articles.flatMap(({ id, published, sketch }) =>
    published === null || sketch === null ? [] : [{ id, published, sketch: readSketch(sketch) }],
  );
  return dated.sort((a, b) => (a.published < b.published ? -1 : 1));
}

/** Every two near copies among them. */
function* nearPairs(articles: readonly Told[]): Generator<readonly [string, string]> {
  const dated = datedOf(articles);
  for (const [i, a] of dated.entries()) {
    const last = addDays(a.published, STORY_DAYS);
    for (let j = i + 1; j < dated.length; j++) {
      const b = dated[j];
      if (b === undefined || b.published > last) break;
      if (isNearCopy(a.sketch, b.sketch)) yield [a.id, b.id];
    }
  }
}

/** Those of `others` that are a near copy of one of `articles`. */
export function nearCopies(articles: readonly Told[], others: readonly Told[]): ReadonlySet<string> {
  const byDay = groupBy(datedOf(others), (a) => a.published);
  const found = new Set<string>();
  for (const a of datedOf(articles)) {
    const near = DAYS_AWAY.flatMap((n) => byDay.get(addDays(a.published, n)) ?? []);
    for (const b of near) if (isNearCopy(a.sketch, b.sketch)) found.add(b.id);
  }
  return found;
}

type Groups = { readonly join: (a: string, b: string) => void; readonly first: (id: string) => string };

/** Sets of ids that are joined; the smallest id stands for its set. */
function groups(): Groups {
  const up = new Map<string, string>();
  const first = (id: string): string => {
    let top = id;
    for (let next = up.get(top); next !== undefined; next = up.get(top)) top = next;
    for (let at = id; at !== top; ) {
      const next = up.get(at) ?? top;
      up.set(at, top);
      at = next;
    }
    return top;
  };
  const join = (a: string, b: string): void => {
    const [x, y] = [first(a), first(b)];
    if (x !== y) up.set(x < y ? y : x, x < y ? x : y);
  };
  return { join, first };
}

/** The story of each article: articles of equal text and near copies, and what these are linked to, have the smallest of their ids. */
export function storyIds(articles: readonly Told[]): ReadonlyMap<string, string> {
  const { join, first } = groups();
  for (const [head, ...rest] of groupBy(articles, (a) => a.textHash).values()) {
    for (const { id } of rest) if (head) join(head.id, id);
  }
  for (const [a, b] of nearPairs(articles)) join(a, b);
  return new Map(articles.map(({ id }) => [id, first(id)]));
}
