import type { EventKind } from './event-kinds.ts';
import type { Form } from './forms.ts';
import type { Modality } from './modality.ts';
import type { Polarity } from './polarity.ts';

type DerivedEdgeRow = {
  readonly event: EventKind;
  readonly modality: Modality;
  /** Which forms of a meeting give this edge; `null` stands for "no form stated"; absent for all. */
  readonly forms?: readonly (Form | null)[];
  readonly polarity?: Polarity;
  /** Undirected edges are stored once, smaller id first, and matched without direction. */
  readonly directed: boolean;
  /** What the edge says between its two ends: "Lavrov met Kim". */
  readonly verb: string;
};

/** The edges that are computed from events so that a person can query and draw the network with one hop. */
export const DERIVED_EDGES = {
  MET: { event: 'meeting', modality: 'occurred', forms: ['in-person', null], directed: false, verb: 'met' },
  CALLED: { event: 'meeting', modality: 'occurred', forms: ['phone', 'video'], directed: false, verb: 'called' },
  PLANS_TO_MEET: { event: 'meeting', modality: 'planned', directed: false, verb: 'plans to meet' },
  VISITED: { event: 'visit', modality: 'occurred', directed: true, verb: 'visited' },
  PLANS_TO_VISIT: { event: 'visit', modality: 'planned', directed: true, verb: 'plans to visit' },
  SUPPORTS: { event: 'stance', modality: 'occurred', polarity: 'supports', directed: true, verb: 'supports' },
  OPPOSES: { event: 'stance', modality: 'occurred', polarity: 'opposes', directed: true, verb: 'opposes' },
  INVITED: { event: 'invitation', modality: 'occurred', directed: true, verb: 'invited' },
} as const satisfies Record<string, DerivedEdgeRow>;
export type DerivedEdgeType = keyof typeof DERIVED_EDGES;
export const DERIVED_EDGE_TYPES = Object.keys(DERIVED_EDGES) as DerivedEdgeType[];

/** Those that say what took place. */
export const OCCURRED_EDGE_TYPES = DERIVED_EDGE_TYPES.filter((type) => DERIVED_EDGES[type].modality === 'occurred');
