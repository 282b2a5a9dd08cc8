import { z } from 'zod';
import { readQuery } from './named.ts';

const Id = z.strictObject({ id: z.string() });

/** Ids of stored articles after one id, in order, a page at a time. */
export const articleIds = readQuery<{ readonly after: string; readonly limit: number }, z.infer<typeof Id>>(
  'article-ids',
  'MATCH (a:Article) WHERE a.id > $after RETURN a.id AS id ORDER BY id LIMIT $limit',
  Id,
);

const Reported = z.strictObject({ article: z.string(), kind: z.string(), events: z.number() });

/** How many events of each kind every one of these articles reports. */
export const eventsOfArticles = readQuery<{ readonly ids: readonly string[] }, z.infer<typeof Reported>>(
  'events-of-articles',
  'MATCH (a:Article)-[:STATES]->(:Claim)-[:ABOUT]->(e:Event) WHERE a.id IN $ids RETURN a.id AS article, e.kind AS kind, count(DISTINCT e) AS events',
  Reported,
);

const Only = z.strictObject({ article: z.string(), events: z.number() });

/** How many events each of these articles alone reports: they go with it. */
export const eventsOnlyOfArticles = readQuery<{ readonly ids: readonly string[] }, z.infer<typeof Only>>(
  'events-only-of-articles',
  'MATCH (a:Article)-[:STATES]->(:Claim)-[:ABOUT]->(e:Event) WHERE a.id IN $ids AND NOT EXISTS { MATCH (e)<-[:ABOUT]-(:Claim)<-[:STATES]-(b:Article) WHERE b.id <> a.id } RETURN a.id AS article, count(DISTINCT e) AS events',
  Only,
);

const Counts = z.strictObject({
  articles: z.number(),
  claims: z.number(),
  events: z.number(),
  leaders: z.number(),
  countries: z.number(),
  organizations: z.number(),
});

/** How much the graph holds. */
export const graphCounts = readQuery<Record<string, never>, z.infer<typeof Counts>>(
  'graph-counts',
  'RETURN COUNT { MATCH (:Article) } AS articles, COUNT { MATCH (:Claim) } AS claims, COUNT { MATCH (:Event) } AS events, COUNT { MATCH (:Leader) } AS leaders, COUNT { MATCH (:Country) } AS countries, COUNT { MATCH (:Organization) } AS organizations',
  Counts,
);
