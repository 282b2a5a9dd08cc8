import { DERIVED_EDGES } from './derived-edges.ts';
import { RELATION_KINDS, type RelationKind } from './relation-kinds.ts';

const NAMED = ['id', 'name', 'aliases', 'searchText'] as const;
const EDGE = ['key', 'eventId', 'date', 'dateTo', 'precision', 'when', 'place', 'placeId', 'sources'] as const;
const ACTORS = ['Leader', 'Country', 'Organization'] as const;
const EVENT = [
  'id',
  'kind',
  'date',
  'dateTo',
  'precision',
  'when',
  'modality',
  'disputed',
  'form',
  'polarity',
  'count',
  'summary',
  'block',
] as const;

type NodeSchema = { readonly label: string; readonly properties: readonly string[] };
type RelationSchema = {
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly properties: readonly string[];
  readonly meaning: string;
  /** Undirected ones are stored once and matched without an arrow. */
  readonly directed: boolean;
};

const NODES: readonly NodeSchema[] = [
  { label: 'Actor', properties: NAMED },
  { label: 'Leader', properties: [...NAMED, 'country', 'sex', 'wikidata', 'mergedIds'] },
  { label: 'Country', properties: NAMED },
  { label: 'Organization', properties: [...NAMED, 'kind', 'of', 'mergedIds'] },
  { label: 'Place', properties: [...NAMED, 'country', 'kind', 'lat', 'lon'] },
  { label: 'Topic', properties: ['id', 'name'] },
  { label: 'Event', properties: EVENT },
  { label: 'Meeting', properties: EVENT },
  { label: 'Visit', properties: EVENT },
  { label: 'Stance', properties: EVENT },
  { label: 'Invitation', properties: EVENT },
  {
    label: 'Article',
    properties: ['id', 'title', 'published', 'outlets', 'urls', 'textHash', 'storyId', 'sketch', 'machineCoded'],
  },
  {
    label: 'Claim',
    properties: [
      'id',
      'quote',
      'start',
      'end',
      'kind',
      'modality',
      'cue',
      'confidence',
      'rule',
      'attribution',
      'hearsay',
      'extractor',
      'recordedAt',
      'said',
    ],
  },
];

const STORED: Readonly<Record<RelationKind, readonly string[]>> = {
  STATES: [],
  ABOUT: [],
  PARTICIPATED_IN: ['key', 'role', 'status'],
  HELD_IN: ['status'],
  CONCERNS: [],
  IN: [],
  REPRESENTS: ['key', 'role', 'title', 'from', 'to'],
};

const TARGETS: Readonly<Partial<Record<string, readonly string[]>>> = {
  visit: ['Country'],
  stance: [...ACTORS, 'Topic'],
};

function derived(): readonly RelationSchema[] {
  return Object.entries(DERIVED_EDGES).map(([type, { event, directed, verb }]) => ({
    type,
    from: ACTORS,
    to: TARGETS[event] ?? ACTORS,
    properties: event === 'meeting' ? [...EDGE, 'form', 'count'] : EDGE,
    meaning: directed ? `the first ${verb} the second` : `${verb}: match it without an arrow`,
    directed,
  }));
}

function stored(): readonly RelationSchema[] {
  return Object.entries(RELATION_KINDS).map(([type, { from, to, meaning }]) => {
    return { type, from, to, properties: STORED[type as RelationKind], meaning, directed: true };
  });
}

/** What a query can name: labels and relationship types with their properties, derived edges first. */
export const GRAPH_SCHEMA = { nodes: NODES, relations: [...derived(), ...stored()] } as const;

/** Kept in the store for the program alone: the signature by which near copies are found. */
const INTERNAL: ReadonlySet<string> = new Set(['sketch']);

export const isInternal = (property: string): boolean => INTERNAL.has(property);

/** What people are shown of it. */
export const SHOWN_SCHEMA = {
  nodes: NODES.map((node) => ({ ...node, properties: node.properties.filter((name) => !isInternal(name)) })),
  relations: GRAPH_SCHEMA.relations,
} as const;
