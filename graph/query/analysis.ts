import { z } from 'zod';
import { OCCURRED_EDGE_TYPES } from '../vocabulary/derived-edges.ts';
import { readQuery } from './named.ts';

const Tie = z.strictObject({
  key: z.string(),
  type: z.enum(OCCURRED_EDGE_TYPES as [string, ...string[]]),
  source: z.string(),
  target: z.string(),
  eventId: z.string(),
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  precision: z.string().nullable(),
  when: z.string().nullable(),
  place: z.string().nullable(),
  count: z.number().nullable(),
});
export type TieRow = z.infer<typeof Tie>;

/** Every derived edge of what took place, in no order. */
export const occurredTies = readQuery<{ readonly limit: number }, TieRow>(
  'occurred-ties',
  `MATCH (a:Actor)-[r:${OCCURRED_EDGE_TYPES.join('|')}]->(b) RETURN r.key AS key, type(r) AS type, a.id AS source, b.id AS target, r.eventId AS eventId, toString(r.date) AS date, toString(r.dateTo) AS dateTo, r.precision AS precision, r.\`when\` AS \`when\`, r.place AS place, r.count AS count LIMIT $limit`,
  Tie,
);

const ActorRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  labels: z.array(z.string()),
  country: z.string().nullable(),
});

/** Every actor with its name. */
export const allActors = readQuery<Record<string, never>, z.infer<typeof ActorRow>>(
  'all-actors',
  'MATCH (n:Actor) RETURN n.id AS id, n.name AS name, labels(n) AS labels, n.country AS country',
  ActorRow,
);
