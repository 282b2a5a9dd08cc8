import {
  affiliations,
  articleNode,
  claimNode,
  deleteArticles,
  deleteClaimsOf,
  deleteEvents,
  eventEdges,
  eventNode,
  type GraphNode,
  setStory,
  statesEdge,
  type WriteTx,
} from '../../graph/index.ts';
import { type Batch, type Context, computeBatch, sourcesOf, type Touched } from './batch.ts';
import { dropDerived, dropsOf } from './derived-drops.ts';
import { dropUnlinked, entitiesBefore, entitiesOf, rememberLooks, writeEntities } from './entities.ts';
import { chunks, sendByIds, writeEdges, writeNewNodes, writeNodes } from './rows.ts';
import type { Stories } from './stories.ts';

type Recorded = { readonly stories: Stories; readonly recordedAt: string };

function writeSources(tx: WriteTx, batch: Batch, { stories, recordedAt }: Recorded): void {
  const own = batch.put.map((p) => p.article.id as string);
  sendByIds(tx, deleteClaimsOf, [...own, ...batch.remove]);
  sendByIds(tx, deleteArticles, batch.remove);
  const articles = batch.put.map(({ article }) =>
    articleNode(article, {
      storyId: stories.all.get(article.id) ?? article.id,
      sketch: stories.sketches.get(article.id) ?? null,
    }),
  );
  const claims = batch.put.flatMap((p) => p.claims);
  const recorded = claims.map(claimNode).map((n) => ({ ...n, props: { ...n.props, recordedAt } }));
  const isKnown = (article: GraphNode): boolean => stories.known.has(article.id);
  writeNodes(tx, articles.filter(isKnown));
  writeNewNodes(
    tx,
    articles.filter((a) => !isKnown(a)),
  );
  writeNewNodes(tx, recorded);
  writeEdges(tx, claims.map(statesEdge));
  const moved = stories.changed.map((id) => ({ id, storyId: stories.all.get(id) ?? id }));
  for (const rows of chunks(moved)) tx.send(setStory, { rows });
}

/** One attempt of one batch, inside its transaction. Articles and claims are sent first: the store writes them while events are made. */
export async function applyBatch(
  tx: WriteTx,
  batch: Batch,
  context: Context & { recordedAt: string },
): Promise<Touched> {
  const sources = await sourcesOf(tx, batch, context.near);
  writeSources(tx, batch, { stories: sources.stories, recordedAt: context.recordedAt });
  const touched = await computeBatch(tx, batch, { ...context, ...sources });
  const entities = entitiesOf(touched, context);
  const [drops, before] = await Promise.all([dropsOf(tx, touched.staleEvents), entitiesBefore(tx, entities)]);
  const former = writeEntities(tx, entities, before);
  dropDerived(tx, drops);
  sendByIds(tx, deleteEvents, touched.staleEvents);
  const affiliationOf = affiliations(context.reference);
  writeNewNodes(tx, touched.events.map(eventNode));
  writeEdges(
    tx,
    touched.events.flatMap((e) => eventEdges(e, affiliationOf)),
  );
  dropUnlinked(tx, former, context.reference);
  rememberLooks(context, { entities, before, former });
  return touched;
}
