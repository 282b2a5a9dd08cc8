import {
  DERIVED_EDGE_TYPES,
  DERIVED_EDGES,
  type DerivedEdgeType,
  type Form,
  type GraphEdge,
  type GraphNode,
  kindOf,
  type NetworkFileEdge,
  type NetworkFileNode,
  type NetworkText,
  type NodeKind,
  type Precision,
} from '../../graph/index.ts';
import type { ExportSource } from './source.ts';

const KINDS: readonly NodeKind[] = ['country', 'leader', 'organization', 'topic'];

function fileNode({ id, labels, props }: GraphNode): NetworkFileNode {
  const kind = kindOf(labels) ?? 'topic';
  const land = props[kind === 'organization' ? 'of' : 'country'];
  const country = kind === 'country' ? id : typeof land === 'string' ? land : null;
  return { id, kind, name: String(props['name'] ?? id), country, modality: null, when: null };
}

function fileEdge({ type, from, to, key, props }: GraphEdge): NetworkFileEdge {
  const text = (name: string): string | null => (typeof props[name] === 'string' ? props[name] : null);
  return {
    key: key ?? '',
    type,
    source: from,
    target: to,
    eventId: text('eventId') ?? '',
    modality: DERIVED_EDGES[type as DerivedEdgeType].modality,
    date: text('date'),
    dateTo: text('dateTo'),
    precision: text('precision') as Precision | null,
    when: text('when'),
    place: text('place'),
    form: text('form') as Form | null,
    count: typeof props['count'] === 'number' ? props['count'] : 1,
  };
}

/** Everybody and every topic. */
export async function* networkNodes(source: ExportSource): AsyncGenerator<readonly NetworkFileNode[]> {
  for (const kind of KINDS) for await (const nodes of source.nodes(kind)) yield nodes.map(fileNode);
}

/** All that follows from events, by type and ends. */
export async function* networkEdges(source: ExportSource): AsyncGenerator<readonly NetworkFileEdge[]> {
  for (const type of DERIVED_EDGE_TYPES.toSorted()) {
    for await (const edges of source.edges(type)) yield edges.map(fileEdge);
  }
}

/** The whole network in a format of network files. */
export async function* networkFile(source: ExportSource, text: NetworkText): AsyncGenerator<string> {
  yield text.open;
  for await (const nodes of networkNodes(source)) yield nodes.map((n) => text.node(n)).join('');
  yield text.between;
  for await (const edges of networkEdges(source)) yield edges.map((e) => text.edge(e)).join('');
  yield text.close();
}
