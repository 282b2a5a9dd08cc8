import { z } from 'zod';
import { readQuery } from './named.ts';

type Page = { readonly after: string; readonly limit: number };

const Named = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).nullable(),
  labels: z.array(z.string()),
  country: z.string().nullable(),
});
export type NamedActorRow = z.infer<typeof Named>;

/** Leaders and organisations with all their names, a page at a time. */
export const namedActors = readQuery<Page, NamedActorRow>(
  'named-actors',
  'MATCH (n:Actor) WHERE n.id > $after AND NOT n:Country RETURN n.id AS id, n.name AS name, n.aliases AS aliases, labels(n) AS labels, n.country AS country ORDER BY id LIMIT $limit',
  Named,
);

const Held = z.strictObject({ id: z.string(), date: z.string(), place: z.string() });
export type HeldRow = z.infer<typeof Held>;

/** Meetings that took place on a known day at a known place, a page at a time. */
export const meetingsHeld = readQuery<Page, HeldRow>(
  'meetings-held',
  "MATCH (e:Meeting)-[:HELD_IN]->(p) WHERE e.id > $after AND e.precision = 'day' AND e.modality = 'occurred' RETURN e.id AS id, toString(e.date) AS date, p.id AS place ORDER BY id LIMIT $limit",
  Held,
);

const Id = z.strictObject({ id: z.string() });
export const disputedEvents = readQuery<Page, z.infer<typeof Id>>(
  'disputed-events',
  'MATCH (e:Event) WHERE e.id > $after AND e.disputed = true RETURN e.id AS id ORDER BY id LIMIT $limit',
  Id,
);

const Amended = z.strictObject({ article: z.string(), said: z.string() });

/** The claims of these articles that were amended. */
export const amendedClaims = readQuery<{ readonly ids: readonly string[] }, z.infer<typeof Amended>>(
  'amended-claims',
  `UNWIND $ids AS id MATCH (a:Article {id: id})-[:STATES]->(c:Claim) WHERE c.said CONTAINS '"amended":' RETURN a.id AS article, c.said AS said`,
  Amended,
);

const Report = z.strictObject({
  id: z.string(),
  article: z.string(),
  kind: z.string(),
  quote: z.string(),
  said: z.string(),
  event: z.string(),
});
/** A stored claim with its event, for knowing a meeting by its reports. */
export type ReportRow = z.infer<typeof Report>;
type Ids = { readonly ids: readonly string[] };
const REPORT =
  'RETURN c.id AS id, a.id AS article, c.kind AS kind, c.quote AS quote, c.said AS said, e.id AS event ORDER BY event, id';

export const reportsOfEvents = readQuery<Ids, ReportRow>(
  'reports-of-events',
  `MATCH (e:Event)<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Article) WHERE e.id IN $ids ${REPORT}`,
  Report,
);
export const reportsInArticles = readQuery<Ids, ReportRow>(
  'reports-in-articles',
  `UNWIND $ids AS id MATCH (a:Article {id: id})-[:STATES]->(c:Claim)-[:ABOUT]->(e:Event) ${REPORT}`,
  Report,
);

const ClaimRow = z.strictObject({
  id: z.string(),
  article: z.string(),
  kind: z.string(),
  quote: z.string(),
  said: z.string(),
  published: z.string().nullable(),
});
export type ClaimById = z.infer<typeof ClaimRow>;

/** A stored claim, for judging it. */
export const claimById = readQuery<{ readonly id: string }, ClaimById>(
  'claim-by-id',
  'MATCH (c:Claim {id: $id})<-[:STATES]-(a:Article) RETURN c.id AS id, a.id AS article, c.kind AS kind, c.quote AS quote, c.said AS said, toString(a.published) AS published',
  ClaimRow,
);
