import {
  aboutEdges,
  affiliations,
  articleNode,
  type Claim,
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
import { type Batch, type Context, changedBy, readBlocks, sourcesOf, type Touched, touchedBy } from './batch.ts';
import { dropDerived, dropsOf } from './derived-drops.ts';
import { dropUnlinked, entitiesBefore, entitiesOf, rememberLooks, writeEntities } from './entities.ts';
import { chunks, sendByIds, writeEdges, writeNewNodes, writeNodes } from './rows.ts';
import type { Stories } from './stories.ts';

type Recording = Context & { readonly recordedAt: string };

/** Articles after the batch. The claims of those that were there go first. */
function writeArticles(tx: WriteTx, batch: Batch, stories: Stories): void {
  sendByIds(tx, deleteClaimsOf, [...stories.known]);
  sendByIds(tx, deleteArticles, batch.remove);
  const articles = batch.put.map(({ article }) =>
    articleNode(article, {
      storyId: stories.all.get(article.id) ?? article.id,
      sketch: stories.sketches.get(article.id) ?? null,
    }),
  );
  const isKnown = (article: GraphNode): boolean => stories.known.has(article.id);
  writeNodes(tx, articles.filter(isKnown));
  writeNewNodes(
    tx,
    articles.filter((a) => !isKnown(a)),
  );
  const moved = stories.changed.map((id) => ({ id, storyId: stories.all.get(id) ?? id }));
  for (const rows of chunks(moved)) tx.send(setStory, { rows });
}

function writeClaims(tx: WriteTx, claims: readonly Claim[], { ahead, recordedAt }: Recording): void {
  const nodes = claims.map(ahead.claim);
  writeNewNodes(
    tx,
    nodes.map((n) => ({ ...n, props: { ...n.props, recordedAt } })),
  );
  writeEdges(tx, claims.map(statesEdge));
}

/**
 * One attempt of one batch, inside its transaction. The store runs all in the order in which it is sent: before or behind
 * each question stand writes that need no answer, so that it has work while claims are resolved and events are made.
 */
export async function applyBatch(tx: WriteTx, batch: Batch, context: Recording): Promise<Touched> {
  const sources = await sourcesOf(tx, batch, context);
  writeArticles(tx, batch, sources.stories);
  const claims = batch.put.flatMap((p) => p.claims);
  const half = claims.length >> 1;
  writeClaims(tx, claims.slice(0, half), context);
  const changed = await changedBy(tx, batch, { ...context, ...sources });
  const blockRows = readBlocks(tx, changed);
  writeClaims(tx, claims.slice(half), context);

  const touched = touchedBy(batch, { ...changed, ...sources, blockRows: await blockRows });
  const { staleEvents, events } = touched;
  const entities = entitiesOf(touched, context);
  const around = Promise.all([dropsOf(tx, staleEvents), entitiesBefore(tx, entities)]);
  sendByIds(tx, deleteEvents, staleEvents);
  writeNewNodes(tx, events.map(eventNode));
  writeEdges(tx, events.flatMap(aboutEdges));
  const affiliationOf = affiliations(context.reference);
  const edges = events.flatMap((e) => eventEdges(e, affiliationOf));

  const [drops, before] = await around;
  const former = writeEntities(tx, entities, before);
  dropDerived(tx, drops);
  writeEdges(tx, edges);
  dropUnlinked(tx, former, context.reference);
  rememberLooks(context, { entities, before, former });
  return touched;
}
