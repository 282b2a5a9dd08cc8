import { z } from 'zod';
import { readQuery } from './named.ts';

type Ids = { readonly ids: readonly string[] };

// From each event by its key, since a page of an export asks for many.
const EVENT = 'UNWIND $ids AS id MATCH (e:Event {id: id})';

const Part = z.strictObject({
  event: z.string(),
  id: z.string(),
  name: z.string(),
  labels: z.array(z.string()),
  country: z.string().nullable(),
  /** Of an organisation: its kind and its country. */
  kind: z.string().nullable(),
  of: z.string().nullable(),
  role: z.string(),
  status: z.string(),
});
export type ExportedPart = z.infer<typeof Part>;
export const exportedParts = readQuery<Ids, ExportedPart>(
  'exported-parts',
  `${EVENT}<-[p:PARTICIPATED_IN]-(n:Actor) RETURN e.id AS event, n.id AS id, n.name AS name, labels(n) AS labels, n.country AS country, n.kind AS kind, n.of AS of, p.role AS role, p.status AS status ORDER BY event, role, id`,
  Part,
);

const Place = z.strictObject({
  event: z.string(),
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
});
export type ExportedPlace = z.infer<typeof Place>;
export const exportedPlaces = readQuery<Ids, ExportedPlace>(
  'exported-places',
  `${EVENT}-[:HELD_IN]->(p) RETURN e.id AS event, p.id AS id, p.name AS name, p.country AS country, p.lat AS lat, p.lon AS lon ORDER BY event, name, id`,
  Place,
);

const Report = z.strictObject({
  event: z.string(),
  id: z.string(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  modality: z.string(),
  cue: z.string().nullable(),
  confidence: z.number(),
  rule: z.string(),
  attribution: z.string().nullable(),
  hearsay: z.boolean(),
  article: z.string(),
  published: z.string().nullable(),
  outlets: z.array(z.string()),
  urls: z.array(z.string()),
});
export type ExportedReport = z.infer<typeof Report>;
export const exportedReports = readQuery<Ids, ExportedReport>(
  'exported-reports',
  `${EVENT}<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Article) RETURN e.id AS event, c.id AS id, c.quote AS quote, c.start AS start, c.end AS end, c.modality AS modality, c.cue AS cue, c.confidence AS confidence, c.rule AS rule, c.attribution AS attribution, c.hearsay AS hearsay, a.id AS article, toString(a.published) AS published, a.outlets AS outlets, a.urls AS urls ORDER BY event, id`,
  Report,
);
