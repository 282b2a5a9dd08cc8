import { z } from 'zod';
import { DERIVED_EDGES, type DerivedEdgeType } from '../vocabulary/derived-edges.ts';
import type { EventKind } from '../vocabulary/event-kinds.ts';
import type { Modality } from '../vocabulary/modality.ts';
import { type NamedQuery, type Params, readQuery } from './named.ts';

/** Events of which examples are taken. */
const LATEST = 60;

const IdRow = z.strictObject({ event: z.string() });
const SampleRow = z.strictObject({ a: z.string(), b: z.string(), date: z.string().nullable() });
export type SampleRow = z.infer<typeof SampleRow>;

export type EventSort = { readonly kind: EventKind; readonly modality: Modality };

/** The latest events of a sort, by the index of days: to sort all edges of a large graph takes longer than anybody waits. */
export function latestEvents({ kind, modality }: EventSort): NamedQuery<Params, z.infer<typeof IdRow>> {
  const text = `MATCH (e:Event) WHERE e.date IS NOT NULL AND e.kind = '${kind}' AND e.modality = '${modality}' RETURN e.id AS event ORDER BY e.date DESC, event LIMIT ${LATEST}`;
  return readQuery(`latest-${kind}-${modality}`, text, IdRow);
}

/** Events of a sort of which no day is known. */
export function undatedEvents({ kind, modality }: EventSort): NamedQuery<Params, z.infer<typeof IdRow>> {
  const text = `MATCH (e:Event) WHERE e.date IS NULL AND e.kind = '${kind}' AND e.modality = '${modality}' RETURN e.id AS event ORDER BY event LIMIT ${LATEST}`;
  return readQuery(`undated-${kind}-${modality}`, text, IdRow);
}

type Ids = { readonly ids: readonly string[] };

/** The edges of a type that these events give, by name, latest first: to build example questions from. */
export function sampleEdges(type: DerivedEdgeType): NamedQuery<Ids, SampleRow> {
  const from = DERIVED_EDGES[type].event === 'stance' ? 'Actor' : 'Leader';
  const text = `MATCH (e:Event)<-[:PARTICIPATED_IN]-(a:${from})-[m:${type}]->(b) WHERE e.id IN $ids AND m.eventId = e.id RETURN DISTINCT a.name AS a, b.name AS b, toString(m.date) AS date ORDER BY date DESC, a, b`;
  return readQuery(`sample-${type.toLowerCase()}`, text, SampleRow);
}
