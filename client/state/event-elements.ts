import {
  DERIVED_EDGE_TYPES,
  DERIVED_EDGES,
  type EventView,
  type Form,
  type NetworkEdge,
  type NetworkNode,
  type Participant,
} from '../../graph/index.ts';

type Elements = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] };
type Pair = readonly [string, string];

/** The derived edge that an event gives, or `null` for one that is drawn as a node (proposed, cancelled, denied). */
export function edgeTypeOf(event: EventView): string | null {
  const fits = DERIVED_EDGE_TYPES.find((type) => {
    const row = DERIVED_EDGES[type];
    if (row.event !== event.kind || row.modality !== event.modality) return false;
    if ('polarity' in row && row.polarity !== event.polarity) return false;
    const forms: readonly (Form | null)[] | null = 'forms' in row ? row.forms : null;
    return forms === null || forms.includes(event.form);
  });
  return fits ?? null;
}

const ids = (event: EventView, role: Participant['role']): readonly string[] =>
  event.participants.filter((each) => each.role === role).map((each) => each.party.id);

function pairsOf(event: EventView): readonly Pair[] {
  const actors = ids(event, 'actor');
  if (event.kind === 'meeting') {
    return actors.flatMap((a, i) => actors.slice(i + 1).map((b): Pair => (a < b ? [a, b] : [b, a])));
  }
  const topic = event.topic === null ? [] : [event.topic.id];
  const targets = [...ids(event, 'recipient'), ...topic];
  return actors.flatMap((a) => targets.map((b): Pair => [a, b]));
}

function edgeOf(event: EventView, type: string, [source, target]: Pair): NetworkEdge {
  const { modality, date, dateTo, precision, when, form, count } = event;
  const place = event.place?.name ?? null;
  const key = `${event.id}|${type}|${source}|${target}`;
  return { key, type, source, target, eventId: event.id, modality, date, dateTo, precision, when, place, form, count };
}

function partyNodes(event: EventView): readonly NetworkNode[] {
  const parties = event.participants.map(({ party }) => ({ ...party, events: 1, modality: null, when: null }));
  if (event.topic === null) return parties;
  const none = { country: null, iso2: null, events: 1, modality: null, when: null };
  return [...parties, { ...event.topic, kind: 'topic' as const, ...none }];
}

function eventNode(event: EventView): NetworkNode {
  const { id, kind, modality, when } = event;
  return { id, kind, name: `${modality} ${kind}`, country: null, iso2: null, events: 1, modality, when };
}

function elementsOf(event: EventView): Elements {
  const type = edgeTypeOf(event);
  const nodes = partyNodes(event);
  if (type !== null) return { nodes, edges: pairsOf(event).map((pair) => edgeOf(event, type, pair)) };
  const part = nodes.map((node) => edgeOf(event, 'TOOK_PART', [node.id, event.id]));
  return { nodes: [...nodes, eventNode(event)], edges: part };
}

/** Two sets of elements as one; what comes first wins where both have it. */
export function joinElements(parts: readonly Elements[]): Elements {
  const nodes = new Map<string, NetworkNode>();
  const edges = new Map<string, NetworkEdge>();
  for (const part of parts) {
    for (const node of part.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const edge of part.edges) {
      const key = `${edge.eventId}|${edge.type}|${edge.source}|${edge.target}`;
      if (!edges.has(key)) edges.set(key, edge);
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** What can be drawn of these events, as the network draws it. */
export function eventElements(events: readonly EventView[]): Elements {
  return joinElements(events.map(elementsOf));
}
