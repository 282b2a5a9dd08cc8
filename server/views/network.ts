import {
  busiestActors,
  busiestTopics,
  DERIVED_EDGES,
  type DerivedEdgeType,
  type DrawnEdgeRow,
  type DrawnNodeRow,
  drawableEdges,
  drawableNodes,
  drawableParts,
  edgesAmong,
  type Form,
  kindOf,
  type Network,
  type NetworkEdge,
  type NetworkNode,
  type PartRow,
  type Precision,
  partsWithoutEdge,
  type Reference,
  type StoreView,
  topicsWithoutEdge,
} from '../../graph/index.ts';
import { flagOf } from './event-views.ts';

/** Edges read for each element that may be drawn; more would not be drawn. */
const EDGES_PER_ELEMENT = 10;

export function drawnNode(row: DrawnNodeRow, reference: Reference): NetworkNode {
  const kind = kindOf(row.labels) ?? 'topic';
  const country = kind === 'country' ? row.id : row.country;
  const { id, name, events } = row;
  return { id, kind, name, country, iso2: flagOf(country, reference), events, modality: null, when: null };
}

export function drawnEdge(row: DrawnEdgeRow): NetworkEdge {
  return {
    ...row,
    modality: DERIVED_EDGES[row.type as DerivedEdgeType].modality,
    precision: row.precision as Precision | null,
    form: row.form as Form | null,
    count: row.count ?? 1,
  };
}

function eventNode(part: PartRow, parts: number): NetworkNode {
  const { event: id, kind, modality, when } = part;
  return { id, kind, name: `${modality} ${kind}`, country: null, iso2: null, events: parts, modality, when };
}

function partEdge(part: PartRow): NetworkEdge {
  const { event, node, modality, date, dateTo, when, count } = part;
  const precision = part.precision as Precision | null;
  const form = part.form as Form | null;
  const ends = { key: `${event}|TOOK_PART|${node}`, type: 'TOOK_PART', source: node, target: event, eventId: event };
  return { ...ends, modality, date, dateTo, precision, when, place: null, form, count };
}

type Drawing = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] };

/** Events whose every drawn neighbour is among the nodes, as nodes of their own. */
function eventsOf(parts: readonly PartRow[]): Drawing {
  const first = new Map(parts.map((p) => [p.event, p]));
  const sizes = new Map<string, number>();
  for (const { event } of parts) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  return { nodes: [...first.values()].map((p) => eventNode(p, sizes.get(p.event) ?? 1)), edges: parts.map(partEdge) };
}

/** The longest run of the busiest nodes whose drawing has at most `limit` elements. */
export function cutDrawing(nodes: readonly NetworkNode[], all: Drawing, limit: number): Drawing {
  const rank = new Map(nodes.map((n, i) => [n.id, i]));
  const rankOf = (id: string): number => rank.get(id) ?? -1;
  const cost: number[] = nodes.map(() => 1);
  const add = (at: number): void => {
    if (at >= 0) cost[at] = (cost[at] ?? 0) + 1;
  };
  for (const edge of all.edges) add(Math.max(rankOf(edge.source), rankOf(edge.target)));
  for (const node of all.nodes) {
    const ends = all.edges.flatMap((e) => (e.target === node.id ? [rankOf(e.source)] : []));
    add(Math.min(...ends));
  }
  let elements = 0;
  const end = cost.findIndex((c) => {
    elements += c;
    return elements > limit;
  });
  const kept = new Set((end === -1 ? nodes : nodes.slice(0, end)).map((n) => n.id));
  const events = new Set(all.edges.flatMap((e) => (e.type === 'TOOK_PART' && kept.has(e.source) ? [e.target] : [])));
  const isKept = (id: string): boolean => kept.has(id) || events.has(id);
  return {
    nodes: [...nodes.filter((n) => kept.has(n.id)), ...all.nodes.filter((n) => events.has(n.id))],
    edges: all.edges.filter((e) => isKept(e.source) && isKept(e.target)),
  };
}

async function totals(view: StoreView): Promise<Network['total']> {
  const [nodes, edges, parts] = await Promise.all([
    view.read(drawableNodes, {}),
    view.read(drawableEdges, {}),
    view.read(drawableParts, {}),
  ]);
  return {
    nodes: nodes.reduce((sum, n) => sum + n.actors + n.topics + n.events, 0),
    edges: [...edges, ...parts].reduce((sum, e) => sum + e.edges, 0),
  };
}

/** What can be drawn, cut to the busiest actors and topics when it is more than `limit` elements. */
export async function networkView(view: StoreView, reference: Reference, limit: number): Promise<Network> {
  const [actors, topics, total] = await Promise.all([
    view.read(busiestActors, { limit }),
    view.read(busiestTopics, { limit }),
    totals(view),
  ]);
  const nodes = [...actors, ...topics]
    .map((row) => drawnNode(row, reference))
    .sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
  const params = { ids: nodes.map((n) => n.id), limit: limit * EDGES_PER_ELEMENT };
  const [edges, parts, concerns] = await Promise.all([
    view.read(edgesAmong, params),
    view.read(partsWithoutEdge, params),
    view.read(topicsWithoutEdge, params),
  ]);
  const events = eventsOf([...parts, ...concerns]);
  const all = { nodes: events.nodes, edges: [...edges.map(drawnEdge), ...events.edges] };
  const drawing = cutDrawing(nodes, all, limit);
  return { nodes: [...drawing.nodes], edges: [...drawing.edges], total };
}
