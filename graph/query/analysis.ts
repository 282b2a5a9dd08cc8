import { z } from 'zod';
import { OCCURRED_EDGE_TYPES } from '../vocabulary/derived-edges.ts';
import { EDGE, EdgeRow } from './edge-row.ts';
import { readQuery } from './named.ts';

type Id = { readonly id: string };
type Ids = { readonly ids: readonly string[] };
/** Which ties: of these types, and surely between these days. */
type Part = { readonly types: readonly string[]; readonly since: string | null; readonly until: string | null };

const TYPES = OCCURRED_EDGE_TYPES.join('|');
const Tie = EdgeRow.extend({ type: z.enum(OCCURRED_EDGE_TYPES as [string, ...string[]]) });
export type TieRow = z.infer<typeof Tie>;

/** Every derived edge of what took place, in no order. */
export const occurredTies = readQuery<{ readonly limit: number }, TieRow>(
  'occurred-ties',
  `MATCH (a:Actor)-[r:${TYPES}]->(b) RETURN ${EDGE} LIMIT $limit`,
  Tie,
);

/** How many derived edges of what took place there are. */
export const occurredTieCount = readQuery<Record<string, never>, { readonly ties: number }>(
  'occurred-tie-count',
  `MATCH (:Actor)-[r:${TYPES}]->() RETURN count(r) AS ties`,
  z.strictObject({ ties: z.number() }),
);

/** The ties that begin at an actor. */
export const tiesFrom = readQuery<Id, TieRow>(
  'ties-from',
  `MATCH (a:Actor {id: $id})-[r:${TYPES}]->(b) RETURN ${EDGE}`,
  Tie,
);
/** The ties that end at an actor. */
export const tiesTo = readQuery<Id, TieRow>(
  'ties-to',
  `MATCH (b:Actor {id: $id})<-[r:${TYPES}]-(a:Actor) RETURN ${EDGE}`,
  Tie,
);
/** Who is tied to a topic. */
export const tiesToTopic = readQuery<Id, TieRow>(
  'ties-to-topic',
  `MATCH (b:Topic {id: $id})<-[r:${TYPES}]-(a:Actor) RETURN ${EDGE}`,
  Tie,
);

const IN_PART =
  'type(r) IN $types AND ($since IS NULL OR r.date >= date($since)) AND ($until IS NULL OR r.dateTo <= date($until))';
const Neighbour = z.strictObject({ a: z.string(), b: z.string(), ties: z.number() });
/** Who is no actor is left out when the ties are counted: of each other once, not of each tie. */
const COUNTED =
  'WITH a, b, count(r) AS ties WHERE b:Actor AND ($among IS NULL OR b.id IN $among) RETURN a.id AS a, b.id AS b, ties';
type Among = Ids & { readonly among: readonly string[] | null };

/** With whom these actors have to do, all or among others, and by how many ties. */
export const neighboursOf = readQuery<Among, z.infer<typeof Neighbour>>(
  'neighbours-of',
  `MATCH (a:Actor)-[r:${TYPES}]-(b) WHERE a.id IN $ids ${COUNTED}`,
  Neighbour,
);
/** The same by some of the ties. */
export const neighboursInPart = readQuery<Among & Part, z.infer<typeof Neighbour>>(
  'neighbours-in-part',
  `MATCH (a:Actor)-[r:${TYPES}]-(b) WHERE a.id IN $ids AND ${IN_PART} ${COUNTED}`,
  Neighbour,
);

type Pairs = { readonly pairs: readonly (readonly [string, string])[] };
const pairsFrom = (first: 'a' | 'b', second: 'a' | 'b'): string =>
  `UNWIND $pairs AS pair MATCH (${first}:Actor {id: pair[0]}) MATCH (${second}:Actor {id: pair[1]})`;

/** The ties from the first to the second of each pair; they are looked for among those of the first. */
export const tiesOfPairs = readQuery<Pairs, TieRow>(
  'ties-of-pairs',
  `${pairsFrom('a', 'b')} MATCH (a)-[r:${TYPES}]->(b) RETURN ${EDGE}`,
  Tie,
);
/** The ties from the second to the first of each pair; they, too, are looked for among those of the first. */
export const tiesBackOfPairs = readQuery<Pairs, TieRow>(
  'ties-back-of-pairs',
  `${pairsFrom('b', 'a')} MATCH (b)<-[r:${TYPES}]-(a) RETURN ${EDGE}`,
  Tie,
);

const ActorRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  labels: z.array(z.string()),
  country: z.string().nullable(),
});
const ACTOR = 'n.id AS id, n.name AS name, labels(n) AS labels, n.country AS country';

/** Every actor with its name. */
export const allActors = readQuery<Record<string, never>, z.infer<typeof ActorRow>>(
  'all-actors',
  `MATCH (n:Actor) RETURN ${ACTOR}`,
  ActorRow,
);

/** These actors with their names. */
export const actorsById = readQuery<Ids, z.infer<typeof ActorRow>>(
  'actors-by-id',
  `MATCH (n:Actor) WHERE n.id IN $ids RETURN ${ACTOR}`,
  ActorRow,
);
