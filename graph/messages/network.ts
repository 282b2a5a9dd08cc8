import { z } from 'zod';
import { EVENT_KIND_NAMES } from '../vocabulary/event-kinds.ts';
import { FORMS } from '../vocabulary/forms.ts';
import { MODALITIES } from '../vocabulary/modality.ts';
import { NODE_KINDS } from '../vocabulary/node-kinds.ts';
import { PRECISIONS } from '../vocabulary/precision.ts';
import { EventView, Party } from './evidence.ts';

const nodeKinds = Object.keys(NODE_KINDS) as [keyof typeof NODE_KINDS, ...(keyof typeof NODE_KINDS)[]];

/** A drawn node: an actor or topic, or an event that has no derived edge (proposed, cancelled, denied). */
export const NetworkNode = z.strictObject({
  id: z.string(),
  kind: z.enum(nodeKinds),
  name: z.string(),
  country: z.string().nullable(),
  iso2: z.string().nullable(),
  /** Number of events it takes part in. */
  events: z.int(),
  modality: z.enum(MODALITIES).nullable(),
  when: z.string().nullable(),
});
export type NetworkNode = z.infer<typeof NetworkNode>;

/** A drawn edge: a derived edge, or TOOK_PART between an actor and an event node. */
export const NetworkEdge = z.strictObject({
  key: z.string(),
  type: z.string(),
  source: z.string(),
  target: z.string(),
  eventId: z.string(),
  modality: z.enum(MODALITIES),
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  precision: z.enum(PRECISIONS).nullable(),
  when: z.string().nullable(),
  place: z.string().nullable(),
  form: z.enum(FORMS).nullable(),
  count: z.int(),
  /** Present where no text that was read states the event, only a machine-coded list. */
  machineCoded: z.boolean().optional(),
});
export type NetworkEdge = z.infer<typeof NetworkEdge>;

/** GET /api/network: what can be drawn, cut to the most active actors when there is more than `limit`. */
export const Network = z.strictObject({
  nodes: z.array(NetworkNode),
  edges: z.array(NetworkEdge),
  total: z.strictObject({ nodes: z.int(), edges: z.int() }),
});
export type Network = z.infer<typeof Network>;

export const Office = z.strictObject({
  of: Party,
  title: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** GET /api/nodes/:id: the card of one node. */
export const NodeCard = z.strictObject({
  id: z.string(),
  kind: z.enum(nodeKinds),
  name: z.string(),
  aliases: z.array(z.string()),
  country: z.string().nullable(),
  iso2: z.string().nullable(),
  wikidata: z.string().nullable(),
  offices: z.array(Office),
  counts: z.array(z.strictObject({ kind: z.enum(EVENT_KIND_NAMES), modality: z.enum(MODALITIES), n: z.int() })),
  /** Latest first, at most 200. */
  events: z.array(EventView),
  total: z.int(),
});
export type NodeCard = z.infer<typeof NodeCard>;

/** GET /api/search?q= */
export const SearchHit = z.strictObject({
  id: z.string(),
  kind: z.enum(nodeKinds),
  name: z.string(),
  country: z.string().nullable(),
  iso2: z.string().nullable(),
  events: z.int(),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchAnswer = z.strictObject({ hits: z.array(SearchHit), total: z.int() });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
