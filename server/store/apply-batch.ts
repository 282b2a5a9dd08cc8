import {
  actorsOfEvents,
  affiliations,
  articleNode,
  claimNode,
  deleteArticles,
  deleteClaimsOf,
  deleteDerived,
  deleteDerivedToTopics,
  deleteEvents,
  eventEdges,
  eventNode,
  groupBy,
  setStory,
  statesEdge,
  topicsOfEvents,
  type WriteTx,
} from '../../graph/index.ts';
import { type Batch, type Context, computeBatch, type Touched } from './batch.ts';
import { dropUnlinked, entitiesOf, writeEntities } from './entities.ts';
import { chunks, runByIds, writeEdges, writeNewNodes, writeNodes } from './rows.ts';

type Ends = { readonly event: string; readonly end: string };

const pairs = (ends: readonly string[]): readonly (readonly [string, string])[] =>
  ends.flatMap((a, i) => ends.slice(i + 1).map((b) => [a, b] as const));

/** Deletes events with their derived edges, found from both ends. */
async function dropEvents(tx: WriteTx, ids: readonly string[]): Promise<void> {
  const actors = groupBy<Ends, string>(await runByIds(tx, actorsOfEvents, ids), (r) => r.event);
  const topics = await runByIds(tx, topicsOfEvents, ids);
  const between = [...actors].flatMap(([event, ends]) =>
    pairs([...new Set(ends.map((e) => e.end))]).map(([a, b]) => ({ a, b, event })),
  );
  const toTopics = topics.flatMap(({ event, end }) =>
    (actors.get(event) ?? []).map((a) => ({ a: a.end, b: end, event })),
  );
  for (const rows of chunks(between)) await tx.run(deleteDerived, { rows });
  for (const rows of chunks(toTopics)) await tx.run(deleteDerivedToTopics, { rows });
  await runByIds(tx, deleteEvents, ids);
}

async function writeSources(tx: WriteTx, batch: Batch, more: { touched: Touched; recordedAt: string }): Promise<void> {
  const { stories } = more.touched;
  const own = batch.put.map((p) => p.article.id as string);
  await runByIds(tx, deleteClaimsOf, [...own, ...batch.remove]);
  await runByIds(tx, deleteArticles, batch.remove);
  const articles = batch.put.map(({ article }) => articleNode(article, stories.all.get(article.id) ?? article.id));
  const claims = batch.put.flatMap((p) => p.claims);
  const recorded = claims.map(claimNode).map((n) => ({ ...n, props: { ...n.props, recordedAt: more.recordedAt } }));
  await writeNodes(tx, articles);
  await writeNewNodes(tx, recorded);
  await writeEdges(tx, claims.map(statesEdge));
  const moved = stories.changed.map((id) => ({ id, storyId: stories.all.get(id) ?? id }));
  for (const rows of chunks(moved)) await tx.run(setStory, { rows });
}

/** One attempt of one batch, inside its transaction. */
export async function applyBatch(
  tx: WriteTx,
  batch: Batch,
  context: Context & { recordedAt: string },
): Promise<Touched> {
  const touched = await computeBatch(tx, batch, context);
  const entities = entitiesOf(touched, context);
  await dropEvents(tx, touched.staleEvents);
  await writeSources(tx, batch, { touched, recordedAt: context.recordedAt });
  const formerLands = await writeEntities(tx, entities);
  const affiliationOf = affiliations(context.names, context.reference);
  await writeNewNodes(tx, touched.events.map(eventNode));
  await writeEdges(
    tx,
    touched.events.flatMap((e) => eventEdges(e, affiliationOf)),
  );
  await dropUnlinked(tx, entities, formerLands);
  return touched;
}
