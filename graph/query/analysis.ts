import { z } from 'zod';
import { type DerivedEdgeType, OCCURRED_EDGE_TYPES } from '../vocabulary/derived-edges.ts';
import { EdgeRow } from './edge-row.ts';
import { type NamedQuery, type Params, readQuery } from './named.ts';

type Id = { readonly id: string };
type Ids = { readonly ids: readonly string[] };

/** Which ties: of these relations, or all, and surely between these days. */
export type TiePart = {
  readonly from: string | null;
  readonly to: string | null;
  readonly kinds: readonly string[] | null;
};

const TYPES = OCCURRED_EDGE_TYPES.join('|');
/** What is counted of a derived edge. A drawing needs more: after a start the engine takes a while for each property that is read first. */
const TIE =
  'type(r) AS type, a.id AS source, b.id AS target, r.eventId AS eventId, toString(r.date) AS date, toString(r.dateTo) AS dateTo, r.`when` AS `when`, r.count AS count';
const Tie = EdgeRow.pick({
  source: true,
  target: true,
  eventId: true,
  date: true,
  dateTo: true,
  when: true,
  count: true,
}).extend({
  type: z.enum(OCCURRED_EDGE_TYPES as [string, ...string[]]),
});
export type TieRow = z.infer<typeof Tie>;

/** Every derived edge of one type, in no order. */
export const tiesOfType = (type: DerivedEdgeType): NamedQuery<Params, TieRow> =>
  readQuery(`ties-of-type-${type.toLowerCase()}`, `MATCH (a:Actor)-[r:${type}]->(b) RETURN ${TIE}`, Tie);

/** How many derived edges of what took place there are. */
export const occurredTieCount = readQuery<Record<string, never>, { readonly ties: number }>(
  'occurred-tie-count',
  `MATCH (:Actor)-[r:${TYPES}]->() RETURN count(r) AS ties`,
  z.strictObject({ ties: z.number() }),
);

/** The ties that begin at an actor. */
export const tiesFrom = readQuery<Id, TieRow>(
  'ties-from',
  `MATCH (a:Actor {id: $id})-[r:${TYPES}]->(b) RETURN ${TIE}`,
  Tie,
);
/** The ties that end at an actor. */
export const tiesTo = readQuery<Id, TieRow>(
  'ties-to',
  `MATCH (b:Actor {id: $id})<-[r:${TYPES}]-(a:Actor) RETURN ${TIE}`,
  Tie,
);
/** Who is tied to a topic. */
export const tiesToTopic = readQuery<Id, TieRow>(
  'ties-to-topic',
  `MATCH (b:Topic {id: $id})<-[r:${TYPES}]-(a:Actor) RETURN ${TIE}`,
  Tie,
);

/** The relations of a part that say what took place. */
export const tieTypesOf = ({ kinds }: TiePart): readonly DerivedEdgeType[] =>
  OCCURRED_EDGE_TYPES.filter((type) => kinds === null || kinds.includes(type));
const typesOf = (part: TiePart): string => tieTypesOf(part).join('|');

/**
 * What more is asked of the ties of a part. Only what is wanted stands in the text: with a test for null, or of the type, the
 * embedded engine makes every edge with all its properties first, which takes ten times as long and a gigabyte.
 */
const daysOf = ({ from, to }: TiePart): readonly string[] => [
  ...(from === null ? [] : ['r.date >= date($from)']),
  ...(to === null ? [] : ['r.dateTo <= date($to)']),
];
const where = (tests: readonly string[]): string => (tests.length === 0 ? '' : `WHERE ${tests.join(' AND ')} `);

type Days = Pick<TiePart, 'from' | 'to'>;
const Partners = z.strictObject({ id: z.string(), partners: z.array(z.string()) });

/** For each actor the ends of the ties that begin at it, once for each tie: a row for each tie takes three times as long. */
export const partnersIn = (part: TiePart): NamedQuery<Days, z.infer<typeof Partners>> =>
  readQuery(
    'partners',
    `MATCH (a:Actor)-[r:${typesOf(part)}]->(b:Actor) ${where(daysOf(part))}RETURN a.id AS id, collect(b.id) AS partners`,
    Partners,
  );

const Neighbour = z.strictObject({ a: z.string(), b: z.string(), ties: z.number() });
/** Who is no actor is left out when the ties are counted: of each other once, not of each tie. */
const COUNTED =
  'WITH a, b, count(r) AS ties WHERE b:Actor AND ($among IS NULL OR b.id IN $among) RETURN a.id AS a, b.id AS b, ties';
type Around = Days & Ids & { readonly among: readonly string[] | null };

/** With whom these actors have to do, all or among others, and by how many ties. */
export const neighboursIn = (part: TiePart): NamedQuery<Around, z.infer<typeof Neighbour>> =>
  readQuery(
    'neighbours',
    `MATCH (a:Actor)-[r:${typesOf(part)}]-(b) ${where(['a.id IN $ids', ...daysOf(part)])}${COUNTED}`,
    Neighbour,
  );

type Pairs = { readonly pairs: readonly (readonly [string, string])[] };
const pairsFrom = (first: 'a' | 'b', second: 'a' | 'b'): string =>
  `UNWIND $pairs AS pair MATCH (${first}:Actor {id: pair[0]}) MATCH (${second}:Actor {id: pair[1]})`;

/** The ties from the first to the second of each pair; they are looked for among those of the first. */
export const tiesOfPairs = readQuery<Pairs, TieRow>(
  'ties-of-pairs',
  `${pairsFrom('a', 'b')} MATCH (a)-[r:${TYPES}]->(b) RETURN ${TIE}`,
  Tie,
);
/** The ties from the second to the first of each pair; they, too, are looked for among those of the first. */
export const tiesBackOfPairs = readQuery<Pairs, TieRow>(
  'ties-back-of-pairs',
  `${pairsFrom('b', 'a')} MATCH (b)<-[r:${TYPES}]-(a) RETURN ${TIE}`,
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
