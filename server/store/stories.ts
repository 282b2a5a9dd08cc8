import {
  articlesById,
  articlesOfDays,
  articlesOfStories,
  articlesOfTexts,
  daysAround,
  type NearIndex,
  nearCopies,
  storyIds,
  type Told,
  type ToldRow,
  type WriteTx,
} from '../../graph/index.ts';
import { runByIds } from './rows.ts';

/** Stories after a batch: of its own articles and of all that its coming or going can join or part. */
export type Stories = {
  readonly all: ReadonlyMap<string, string>;
  /** Stored articles whose story changes. */
  readonly changed: readonly string[];
  /** Articles of the batch that are stored already. */
  readonly known: ReadonlySet<string>;
  /** What is stored of the batch's own articles to find their copies. */
  readonly sketches: ReadonlyMap<string, string | null>;
};

type Moved = { readonly told: readonly Told[]; readonly remove: readonly string[] };

const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)];

/** Stored articles that may be near copies of the new ones; days that are not held are read. */
async function candidatesOf(tx: WriteTx, told: readonly Told[], index: NearIndex): Promise<readonly ToldRow[]> {
  const missing = index.missing(daysAround(told));
  if (missing.length > 0) index.fill(missing, await tx.run(articlesOfDays, { days: missing }));
  const candidates = index.candidates(told);
  index.add(told);
  return runByIds(tx, articlesById, [...candidates]);
}

/** Stored articles that the new ones are copies of, whether word by word or nearly. */
async function copiesOf(tx: WriteTx, told: readonly Told[], index: NearIndex): Promise<readonly ToldRow[]> {
  if (told.length === 0) return [];
  const [same, near] = await Promise.all([
    tx.run(articlesOfTexts, { hashes: unique(told.map((a) => a.textHash)) }),
    candidatesOf(tx, told, index),
  ]);
  const copies = nearCopies(told, near);
  return [...same, ...near.filter((a) => copies.has(a.id))];
}

/** A link always lies inside one story, so the stories that the batch touches are computed whole, and no other. */
export async function storiesAfter(tx: WriteTx, { told, remove }: Moved, index: NearIndex): Promise<Stories> {
  const [stored, copies] = await Promise.all([
    runByIds(tx, articlesById, unique([...remove, ...told.map((a) => a.id)])),
    copiesOf(tx, told, index),
  ]);
  const touched = unique([...stored, ...copies].map((a) => a.storyId));
  const members = await runByIds(tx, articlesOfStories, touched);
  const gone = new Set(remove);
  const live = new Map<string, Told>(members.filter((a) => !gone.has(a.id)).map((a) => [a.id, a]));
  for (const article of told) live.set(article.id, article);
  const all = storyIds([...live.values()]);
  const changed = members.filter((a) => all.has(a.id) && all.get(a.id) !== a.storyId).map((a) => a.id);
  const known = new Set(stored.map((a) => a.id));
  return { all, changed, known, sketches: new Map(told.map((a) => [a.id, a.sketch])) };
}
