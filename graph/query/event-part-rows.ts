import { z } from 'zod';

/** Who takes part in an event, where it is held, and by what sentence it is reported: what the page and the exports share. */
export const PartRow = z.strictObject({
  event: z.string(),
  id: z.string(),
  name: z.string(),
  labels: z.array(z.string()),
  country: z.string().nullable(),
  role: z.string(),
  status: z.string(),
});
export const PART =
  'e.id AS event, n.id AS id, n.name AS name, labels(n) AS labels, n.country AS country, p.role AS role, p.status AS status';

export const PlaceRow = z.strictObject({
  event: z.string(),
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
});
export const PLACE = 'e.id AS event, p.id AS id, p.name AS name, p.country AS country';

export const ReportRow = z.strictObject({
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
export const REPORT =
  'e.id AS event, c.id AS id, c.quote AS quote, c.start AS start, c.end AS end, c.modality AS modality, c.cue AS cue, c.confidence AS confidence, c.rule AS rule, c.attribution AS attribution, c.hearsay AS hearsay, a.id AS article, toString(a.published) AS published, a.outlets AS outlets, a.urls AS urls';
