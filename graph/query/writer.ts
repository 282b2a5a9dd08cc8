import { z } from 'zod';
import { readQuery, writeQuery } from './named.ts';

type Ids = { readonly ids: readonly string[] };
type Rows<R> = { readonly rows: readonly R[] };

const nothing = z.strictObject({});

const LiveClaimRow = z.strictObject({
  id: z.string(),
  article: z.string(),
  kind: z.string(),
  modality: z.string(),
  said: z.string(),
  published: z.string().nullable(),
  storyId: z.string(),
  event: z.string().nullable(),
});
export type LiveClaimRow = z.infer<typeof LiveClaimRow>;
const LIVE_CLAIM = `RETURN c.id AS id, a.id AS article, c.kind AS kind, c.modality AS modality, c.said AS said, toString(a.published) AS published, a.storyId AS storyId, e.id AS event`;

export const claimsOfArticles = readQuery<Ids, LiveClaimRow>(
  'claims-of-articles',
  `MATCH (a:Article)-[:STATES]->(c:Claim)-[:ABOUT]->(e:Event) WHERE a.id IN $ids ${LIVE_CLAIM}`,
  LiveClaimRow,
);
export const claimsOfActors = readQuery<Ids, LiveClaimRow>(
  'claims-of-actors',
  `MATCH (n:Actor)-[:PARTICIPATED_IN]->(e:Event) WHERE n.id IN $ids WITH DISTINCT e MATCH (e)<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Article) ${LIVE_CLAIM}`,
  LiveClaimRow,
);
export const claimsOfBlocks = readQuery<Ids, LiveClaimRow>(
  'claims-of-blocks',
  `MATCH (e:Event)<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Article) WHERE e.block IN $ids ${LIVE_CLAIM}`,
  LiveClaimRow,
);
/** Every live claim, a page at a time: from these the writer's names are counted at start. Each path begins at the claim: from the middle of one path the embedded engine looks at all articles for each claim. */
export const allClaims = readQuery<{ readonly after: string; readonly limit: number }, LiveClaimRow>(
  'all-claims',
  `MATCH (c:Claim) WHERE c.id > $after WITH c ORDER BY c.id LIMIT $limit MATCH (c)<-[:STATES]-(a:Article) MATCH (c)-[:ABOUT]->(e:Event) ${LIVE_CLAIM} ORDER BY id`,
  LiveClaimRow,
);

const EventEnds = z.strictObject({ event: z.string(), end: z.string() });
export const actorsOfEvents = readQuery<Ids, z.infer<typeof EventEnds>>(
  'actors-of-events',
  'MATCH (e:Event)<-[:PARTICIPATED_IN]-(n:Actor) WHERE e.id IN $ids RETURN e.id AS event, n.id AS end',
  EventEnds,
);
export const topicsOfEvents = readQuery<Ids, z.infer<typeof EventEnds>>(
  'topics-of-events',
  'MATCH (e:Event)-[:CONCERNS]->(t:Topic) WHERE e.id IN $ids RETURN e.id AS event, t.id AS end',
  EventEnds,
);

const ToldRow = z.strictObject({
  id: z.string(),
  textHash: z.string(),
  storyId: z.string(),
  published: z.string().nullable(),
  sketch: z.string().nullable(),
});
export type ToldRow = z.infer<typeof ToldRow>;
const TOLD =
  'RETURN a.id AS id, a.textHash AS textHash, a.storyId AS storyId, toString(a.published) AS published, a.sketch AS sketch';
type Days = { readonly days: readonly string[] };

export const articlesOfTexts = readQuery<{ readonly hashes: readonly string[] }, ToldRow>(
  'articles-of-texts',
  `MATCH (a:Article) WHERE a.textHash IN $hashes ${TOLD}`,
  ToldRow,
);
export const articlesById = readQuery<Ids, ToldRow>(
  'articles-by-id',
  `MATCH (a:Article) WHERE a.id IN $ids ${TOLD}`,
  ToldRow,
);
export const articlesOfStories = readQuery<Ids, ToldRow>(
  'articles-of-stories',
  `MATCH (a:Article) WHERE a.storyId IN $ids ${TOLD}`,
  ToldRow,
);
/** Day by day, since only an equal date is found by its index on both engines. */
export const articlesOfDays = readQuery<Days, ToldRow>(
  'articles-of-days',
  `UNWIND $days AS day MATCH (a:Article {published: date(day)}) WHERE a.sketch IS NOT NULL ${TOLD}`,
  ToldRow,
);
export const setStory = writeQuery<Rows<{ readonly id: string; readonly storyId: string }>, Record<string, never>>(
  'set-story',
  'UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.storyId = row.storyId',
  nothing,
);

const Judged = z.strictObject({ judged: z.number().nullable() });
/** How many judgements of the journal the graph has taken in; no row before the first start. */
export const judgedSoFar = readQuery<Record<string, never>, z.infer<typeof Judged>>(
  'judged-so-far',
  "MATCH (w:Meta {id: 'writer'}) RETURN w.judged AS judged",
  Judged,
);
export const setJudged = writeQuery<{ readonly judged: number }, Record<string, never>>(
  'set-judged',
  "MATCH (w:Meta {id: 'writer'}) SET w.judged = $judged",
  nothing,
);

/** Which batch was written last; on the writer's own node, outside the graph. */
export const lastBatch = readQuery<Record<string, never>, { mark: string | null }>(
  'last-batch',
  "MATCH (w:Meta {id: 'writer'}) RETURN w.batch AS mark",
  z.strictObject({ mark: z.string().nullable() }),
);
export const markBatch = writeQuery<{ readonly mark: string }, Record<string, never>>(
  'mark-batch',
  "MATCH (w:Meta {id: 'writer'}) SET w.batch = $mark",
  nothing,
);
