import { z } from 'zod';
import { OCCURRED_EDGE_TYPES } from '../vocabulary/derived-edges.ts';
import { EDGE, EdgeRow } from './edge-row.ts';
import { readQuery } from './named.ts';

const Tie = EdgeRow.extend({ type: z.enum(OCCURRED_EDGE_TYPES as [string, ...string[]]) });
export type TieRow = z.infer<typeof Tie>;

/** Every derived edge of what took place, in no order. */
export const occurredTies = readQuery<{ readonly limit: number }, TieRow>(
  'occurred-ties',
  `MATCH (a:Actor)-[r:${OCCURRED_EDGE_TYPES.join('|')}]->(b) RETURN ${EDGE} LIMIT $limit`,
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
