import { z } from 'zod';

/** GET /api/status */
export const ServerStatus = z.strictObject({
  version: z.string(),
  store: z.strictObject({
    name: z.enum(['embedded', 'neo4j']),
    version: z.string(),
    ready: z.boolean(),
    reason: z.string().nullable(),
    /** What happened to a graph that did not open at this start, in words. */
    aside: z.string().nullable(),
  }),
  counts: z.strictObject({
    articles: z.int(),
    claims: z.int(),
    events: z.int(),
    leaders: z.int(),
    countries: z.int(),
    organizations: z.int(),
  }),
  samples: z.strictObject({ present: z.int(), available: z.int() }),
  console: z.boolean(),
  waiting: z.int(),
  /** Today, the server's calendar day; relative words in questions use it. */
  today: z.string(),
});
export type ServerStatus = z.infer<typeof ServerStatus>;
