import { articleIds, eventsOfArticles, eventsOnlyOfArticles, type GraphStore, START_MS } from '../../graph/index.ts';
import type { NewRecord } from '../archive/record.ts';
import type { GraphWriter } from '../store/graph-writer.ts';
import type { PutWork, RemoveWork, Work } from './backlog.ts';

type Deps = { readonly store: GraphStore; readonly writer: GraphWriter };

export type Applied = {
  /** What the journal is to say of the articles put. */
  readonly records: (knowledge: string) => readonly NewRecord[];
  /** Events that went with each article taken out. */
  readonly gone: ReadonlyMap<string, number>;
};

export const putsOf = (works: readonly Work[]): readonly PutWork[] => works.filter((w) => w.kind === 'put');
export const removalsOf = (works: readonly Work[]): readonly RemoveWork[] => works.filter((w) => w.kind === 'remove');

function recordOf(put: PutWork, events: Readonly<Record<string, number>>, knowledge: string): NewRecord {
  const { id, claims, warnings } = put;
  return { state: 'done', id, claims: claims.length, events, warnings, knowledge };
}

/** Puts and removes in one transaction, durable when it resolves; may be repeated. `next`: what probably follows. */
export async function applyWorks(
  works: readonly Work[],
  { store, writer, next }: Deps & { readonly next: () => readonly Work[] },
): Promise<Applied> {
  const puts = putsOf(works);
  const remove = removalsOf(works).map((w) => w.id);
  // An empty list would make the engine look at every article.
  const alone = remove.length === 0 ? [] : await store.view().read(eventsOnlyOfArticles, { ids: remove });
  await writer.apply({ put: puts, remove }, () => putsOf(next()));
  await store.writer().flush();
  const reported = await store.view().read(eventsOfArticles, { ids: puts.map((w) => w.id) });
  const eventsOf = (id: string): Record<string, number> =>
    Object.fromEntries(reported.flatMap((r) => (r.article === id ? [[r.kind, r.events]] : [])));
  return {
    records: (knowledge) => puts.map((w) => recordOf(w, eventsOf(w.id), knowledge)),
    gone: new Map(alone.map((r) => [r.article, r.events])),
  };
}

const PAGE = 5000;

/** Ids of all articles in the graph. */
export async function storedArticles({ store }: Pick<Deps, 'store'>): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let after = ''; ; ) {
    const rows = await store.view().read(articleIds, { after, limit: PAGE }, { deadlineMs: START_MS });
    for (const row of rows) ids.add(row.id);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return ids;
    after = last.id;
  }
}
