import { MODALITIES, type Modality, type NetworkEdge, type NetworkNode } from '../../graph/index.ts';

export const SHOWN_KINDS = ['leader', 'country', 'organization', 'topic'] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];
export const RELATIONS = ['MET', 'CALLED', 'VISITED', 'SUPPORTS', 'OPPOSES', 'INVITED'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Who read what is drawn: this program in texts, or a machine that coded a list. */
export const SOURCES = ['text', 'machine-coded'] as const;
export type Source = (typeof SOURCES)[number];

export type Filter = {
  readonly kinds: readonly ShownKind[];
  readonly relations: readonly Relation[];
  readonly modalities: readonly Modality[];
  readonly sources: readonly Source[];
};

export const DEFAULT_FILTER: Filter = {
  kinds: ['leader', 'country', 'organization'],
  relations: RELATIONS,
  modalities: ['occurred'],
  sources: ['text'],
};

/** The switch that each edge type obeys; types without one are always drawn. */
const SWITCH_OF: Readonly<Record<string, Relation>> = {
  ...Object.fromEntries(RELATIONS.map((relation) => [relation, relation])),
  PLANS_TO_MEET: 'MET',
  PLANS_TO_VISIT: 'VISITED',
};
const SWITCHES_OF_EVENT: Readonly<Record<string, readonly Relation[]>> = {
  meeting: ['MET', 'CALLED'],
  visit: ['VISITED'],
  stance: ['SUPPORTS', 'OPPOSES'],
  invitation: ['INVITED'],
};

type Elements = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] };

export function relationOf(type: string): Relation | null {
  return SWITCH_OF[type] ?? null;
}

export function isEventKind(kind: string): boolean {
  return kind in SWITCHES_OF_EVENT;
}

function nodePasses(node: NetworkNode, filter: Filter): boolean {
  const switches = SWITCHES_OF_EVENT[node.kind];
  if (switches === undefined) return filter.kinds.some((kind) => kind === node.kind);
  if (node.modality !== null && !filter.modalities.includes(node.modality)) return false;
  return switches.some((relation) => filter.relations.includes(relation));
}

const sourceOf = (edge: NetworkEdge): Source => (edge.machineCoded === true ? 'machine-coded' : 'text');

function edgePasses(edge: NetworkEdge, filter: Filter): boolean {
  if (!filter.sources.includes(sourceOf(edge))) return false;
  const relation = relationOf(edge.type);
  return filter.modalities.includes(edge.modality) && (relation === null || filter.relations.includes(relation));
}

/** What the filter leaves: edges whose own switch and both ends are on, and the nodes that still have one (or are kept). */
export function applyFilter(all: Elements, filter: Filter, keep: ReadonlySet<string> = new Set()): Elements {
  const passing = new Set(all.nodes.filter((node) => nodePasses(node, filter)).map((node) => node.id));
  const joins = (edge: NetworkEdge): boolean => passing.has(edge.source) && passing.has(edge.target);
  const edges = all.edges.filter((edge) => joins(edge) && edgePasses(edge, filter));
  const linked = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const nodes = all.nodes.filter((node) => keep.has(node.id) || (passing.has(node.id) && linked.has(node.id)));
  return { nodes, edges };
}

/** How many there are to switch, whatever the filter says now. */
export function countSwitches(all: Elements): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string | null, n = 1): void => {
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + n);
  };
  for (const node of all.nodes) {
    add(node.kind);
    if (isEventKind(node.kind)) add(node.modality);
  }
  const events = new Map(all.edges.map((edge) => [edge.eventId, edge]));
  for (const edge of events.values()) if (edge.type in SWITCH_OF) add(edge.modality);
  for (const edge of all.edges) {
    add(relationOf(edge.type));
    add(sourceOf(edge));
  }
  return counts;
}

/** The list with the value taken out or put in, in the order of `all`. */
export function toggled<T>(list: readonly T[], value: T, all: readonly T[]): readonly T[] {
  return all.filter((each) => (each === value ? !list.includes(value) : list.includes(each)));
}

export { MODALITIES };
