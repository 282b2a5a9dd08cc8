import {
  DERIVED_EDGES,
  type DerivedEdgeType,
  type DrawnEdgeRow,
  type DrawnNodeRow,
  drawnEdgeId,
  eventsInTexts,
  type Form,
  groupBy,
  kindOf,
  type Network,
  type NetworkEdge,
  type NetworkNode,
  NODE_KINDS,
  type Precision,
  type Reference,
  type StoreView,
} from '../../graph/index.ts';
import { type LonePart, readBusiest, readEdges, readParts, readTotals } from './drawable.ts';
import { readEventCounts } from './event-counts.ts';
import { flagOf } from './event-views.ts';

/** Edges and events read for each element that may be drawn; more would not be drawn. */
const ROWS_PER_ELEMENT = 10;

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

function eventNode(part: LonePart, parts: number): NetworkNode {
  const { event: id, kind, modality, when } = part;
  return { id, kind, name: `${modality} ${kind}`, country: null, iso2: null, events: parts, modality, when };
}

function partEdge(part: LonePart): NetworkEdge {
  const { event, node, modality, date, dateTo, when, count } = part;
  const precision = part.precision as Precision | null;
  const form = part.form as Form | null;
  const ends = { key: `${event}|TOOK_PART|${node}`, type: 'TOOK_PART', source: node, target: event, eventId: event };
  return { ...ends, modality, date, dateTo, precision, when, place: null, form, count };
}

type Drawing = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] };

/** Events whose every drawn neighbour is among the nodes, as nodes of their own. */
function eventsOf(parts: readonly LonePart[]): Drawing {
  const first = new Map(parts.map((p) => [p.event, p]));
  const sizes = new Map<string, number>();
  for (const { event } of parts) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  return { nodes: [...first.values()].map((p) => eventNode(p, sizes.get(p.event) ?? 1)), edges: parts.map(partEdge) };
}

type RankOf = (id: string) => number;

/** The longest run of the busiest nodes that is drawn, with the edges between them, in at most `limit` elements. */
function busiestRun(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[], limit: number): Set<string> {
  const rank = new Map(nodes.map((n, i) => [n.id, i]));
  const rankOf: RankOf = (id) => rank.get(id) ?? Infinity;
  const cost = nodes.map(() => 1);
  for (const edge of new Map(edges.map((e) => [drawnEdgeId(e), e])).values()) {
    const at = Math.max(rankOf(edge.source), rankOf(edge.target));
    if (at < cost.length) cost[at] = (cost[at] ?? 0) + 1;
  }
  let elements = 0;
  const end = cost.findIndex((c) => {
    elements += c;
    return elements > limit;
  });
  return new Set((end === -1 ? nodes : nodes.slice(0, end)).map((n) => n.id));
}

type Told = { readonly node: NetworkNode; readonly parts: readonly NetworkEdge[] };

/** Events that are nodes of their own, each with the edges to those who are drawn; first those in which most of them are. */
function toldAmong(
  kept: ReadonlySet<string>,
  nodes: readonly NetworkNode[],
  parts: readonly NetworkEdge[],
): readonly Told[] {
  const byEvent = groupBy(
    parts.filter(({ source }) => kept.has(source)),
    ({ target }) => target,
  );
  return nodes
    .flatMap((node): Told[] => {
      const own = byEvent.get(node.id);
      return own === undefined ? [] : [{ node, parts: own }];
    })
    .sort((a, b) => b.parts.length - a.parts.length);
}

/** The busiest, what is between them, and what they took part in that has no edge: that may take a quarter of the room. */
export function cutDrawing(nodes: readonly NetworkNode[], all: Drawing, limit: number): Drawing {
  const isPart = ({ type }: NetworkEdge): boolean => type === 'TOOK_PART';
  const parts = all.edges.filter(isPart);
  const edges = all.edges.filter((edge) => !isPart(edge));
  const kept = busiestRun(nodes, edges, limit - Math.min(Math.floor(limit / 4), all.nodes.length + parts.length));
  const between = edges.filter((e) => kept.has(e.source) && kept.has(e.target));
  let room = limit - kept.size - new Set(between.map(drawnEdgeId)).size;
  const told = toldAmong(kept, all.nodes, parts).filter((event) => {
    const needs = 1 + event.parts.length;
    if (needs > room) return false;
    room -= needs;
    return true;
  });
  return {
    nodes: [...nodes.filter((n) => kept.has(n.id)), ...told.map(({ node }) => node)],
    edges: [...between, ...told.flatMap((event) => event.parts)],
  };
}

/** Whether anything in the store is machine-coded is told by its edges: the events that no text states. */
async function codedEvents(view: StoreView, edges: readonly NetworkEdge[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(edges.map((edge) => edge.eventId))];
  const told = new Set((await view.read(eventsInTexts, { ids })).map(({ event }) => event));
  return new Set(ids.filter((id) => !told.has(id)));
}

/** The nodes that have an edge here. */
function linked(nodes: readonly NetworkNode[], { edges }: Drawing): readonly NetworkNode[] {
  const ends = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  return nodes.filter((node) => ends.has(node.id));
}

type Cut = { readonly nodes: readonly NetworkNode[]; readonly limit: number };

/** What texts state and what a machine coded are cut each by itself, so that neither crowds the other out. */
function cutApart(all: Drawing, coded: ReadonlySet<string>, { nodes, limit }: Cut): Drawing {
  if (coded.size === 0) return cutDrawing(nodes, all, limit);
  const isCoded = (edge: NetworkEdge): boolean => coded.has(edge.eventId);
  const part = (own: boolean): Drawing => {
    const edges = all.edges.filter((edge) => isCoded(edge) === own);
    const drawing = { nodes: all.nodes.filter((node) => coded.has(node.id) === own), edges };
    return cutDrawing(linked(nodes, drawing), drawing, limit);
  };
  const [texts, lists] = [part(false), part(true)];
  const both = new Map([...texts.nodes, ...lists.nodes].map((node) => [node.id, node]));
  const flagged = lists.edges.map((edge) => ({ ...edge, machineCoded: true }));
  return { nodes: [...both.values()], edges: [...texts.edges, ...flagged] };
}

/** Actors with the number of their events; what else is drawn has it already. */
async function counted(view: StoreView, nodes: readonly NetworkNode[]): Promise<NetworkNode[]> {
  const acts = nodes.filter(({ kind }) => NODE_KINDS[kind].acts).map(({ id }) => id);
  const counts = await readEventCounts(view, acts);
  return nodes.map((node) => ({ ...node, events: counts.get(node.id) ?? node.events }));
}

/** What can be drawn, cut to the busiest actors and topics when it is more than `limit` elements. */
export async function networkView(view: StoreView, reference: Reference, limit: number): Promise<Network> {
  const [busiest, totals] = await Promise.all([readBusiest(view, limit), readTotals(view)]);
  const nodes = busiest.map((row) => drawnNode(row, reference));
  const wanted = { ids: nodes.map((n) => n.id), limit: limit * ROWS_PER_ELEMENT };
  const [edges, parts] = await Promise.all([readEdges(view, wanted, totals), readParts(view, wanted, totals)]);
  const events = eventsOf(parts);
  const all = { nodes: events.nodes, edges: [...edges.map(drawnEdge), ...events.edges] };
  const drawing = cutApart(all, await codedEvents(view, all.edges), { nodes, limit });
  const total = { nodes: totals.nodes + totals.events, edges: totals.edges + totals.parts };
  return { nodes: await counted(view, drawing.nodes), edges: [...drawing.edges], total };
}
