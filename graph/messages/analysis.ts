import { z } from 'zod';
import { OCCURRED_EDGE_TYPES } from '../vocabulary/derived-edges.ts';
import { Party } from './evidence.ts';

const relation = z.enum(OCCURRED_EDGE_TYPES as [string, ...string[]]);
/** Distinct events and distinct counterparts of one relation. */
const RelationCount = z.strictObject({ events: z.int(), partners: z.int() });

/** GET /api/analysis/actors: who is tied to how many, and who stands between others. */
export const ActorRanking = z.strictObject({
  actors: z.array(
    z.strictObject({
      party: Party,
      events: z.int(),
      partners: z.int(),
      relations: z.record(z.string(), RelationCount),
      /** Share of the shortest paths between others that lead through it, 0 to 1. */
      between: z.number(),
    }),
  ),
  total: z.int(),
  /** Sampled: estimated from the paths that begin at so many actors. */
  betweenness: z.strictObject({ kind: z.enum(['exact', 'sampled']), from: z.int() }),
});
export type ActorRanking = z.infer<typeof ActorRanking>;

const PairCount = z.strictObject({
  a: Party,
  b: Party,
  times: z.int(),
  /** A report only sums up: at least so often. */
  atLeast: z.boolean(),
  /** What is known of the first and the last date, as text. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  events: z.array(z.string()),
});

/** GET /api/analysis/pairs: who met whom most often. */
export const PairRanking = z.strictObject({ pairs: z.array(PairCount), total: z.int() });
export type PairRanking = z.infer<typeof PairRanking>;

const Community = z.strictObject({
  /** 1 for the largest. */
  number: z.int(),
  size: z.int(),
  /** Its member with most ties inside. */
  around: Party,
  /** The first by ties inside. */
  members: z.array(Party),
});
export type Community = z.infer<typeof Community>;

/** GET /api/analysis/communities: who has more to do with each other than with the rest. */
export const Communities = z.strictObject({
  communities: z.array(Community),
  total: z.int(),
  /** How well the network falls apart into them: 0 not at all, towards 1 clearly. */
  modularity: z.number(),
});
export type Communities = z.infer<typeof Communities>;

export const PERIODS = ['month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** GET /api/analysis/activity: events by period and relation, periods without any left out. */
export const Activity = z.strictObject({
  by: z.enum(PERIODS),
  periods: z.array(z.strictObject({ at: z.string(), events: z.int(), relations: z.record(z.string(), z.int()) })),
  /** Events whose date is unknown or not as fine as the period. */
  without: z.int(),
});
export type Activity = z.infer<typeof Activity>;

const PathStep = z.strictObject({
  from: Party,
  to: Party,
  /** The relation that is reported most often between the two, as it is directed. */
  relation,
  forward: z.boolean(),
  times: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** Behind the step, latest first, at most 100. */
  events: z.array(z.string()),
});
export type PathStep = z.infer<typeof PathStep>;

/** GET /api/analysis/paths: the shortest ways from one actor to another. */
export const Paths = z.strictObject({
  from: Party,
  to: Party,
  paths: z.array(z.strictObject({ steps: z.array(PathStep) })),
  /** False when the search ended at its limit, so that there may be others. */
  complete: z.boolean(),
});
export type Paths = z.infer<typeof Paths>;

/** GET /api/analysis/nodes/:id: what the card of a node shows of it. */
export const NodeAnalysis = z.strictObject({
  activity: Activity,
  mostMet: z.array(
    z.strictObject({
      party: Party,
      times: z.int(),
      atLeast: z.boolean(),
      last: z.string().nullable(),
      events: z.array(z.string()),
    }),
  ),
  community: Community.nullable(),
});
export type NodeAnalysis = z.infer<typeof NodeAnalysis>;
