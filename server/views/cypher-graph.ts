import {
  CARD_LABEL_NAMES,
  type CypherAnswer,
  DERIVED_EDGES,
  type DerivedEdgeType,
  type EdgeValue,
  edgesOfEvents,
  type Form,
  kindOf,
  type Modality,
  type NetworkEdge,
  type NetworkNode,
  type NodeValue,
  nodesById,
  type Precision,
  type Reference,
  type StoreView,
  type Value,
} from '../../graph/index.ts';
import { flagOf } from './event-views.ts';
import { drawnNode } from './network.ts';

type Parts = { readonly nodes: Map<string, NodeValue>; readonly edges: Map<string, EdgeValue> };
type Place = { readonly view: StoreView; readonly reference: Reference };
type Props = Readonly<Record<string, Value>>;

function collect(value: Value, into: Parts): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value as readonly Value[]) collect(item, into);
    return;
  }
  const thing = value as Exclude<Value, null | boolean | number | string | readonly Value[]>;
  if (thing.kind === 'node') into.nodes.set(thing.ref, thing);
  else if (thing.kind === 'edge') into.edges.set(thing.ref, thing);
  else if (thing.kind === 'path') for (const part of [...thing.nodes, ...thing.edges]) collect(part, into);
  else for (const entry of Object.values(thing.entries)) collect(entry, into);
}

const textOf = (props: Props, name: string): string | null => {
  const value = props[name];
  return typeof value === 'string' ? value : null;
};

const QUOTE_SHOWN = 60;

/** What people read on a node: its name, an article's title, the beginning of a claim's sentence. */
function nameOf(props: Props, id: string): string {
  const text =
    textOf(props, 'name') ?? textOf(props, 'title') ?? textOf(props, 'quote') ?? textOf(props, 'summary') ?? id;
  return text.length <= QUOTE_SHOWN ? text : `${text.slice(0, QUOTE_SHOWN - 1)}…`;
}

function nodeOf({ labels, props }: NodeValue, reference: Reference): NetworkNode | null {
  const kind = kindOf(labels);
  const id = textOf(props, 'id');
  if (kind === null || id === null) return null;
  const country = kind === 'country' ? id : textOf(props, 'country');
  const modality = textOf(props, 'modality') as Modality | null;
  const name = kind in EVENT_NAMES ? `${modality ?? ''} ${kind}`.trim() : nameOf(props, id);
  return {
    id,
    kind,
    name,
    country,
    iso2: flagOf(country, reference),
    events: 0,
    modality,
    when: textOf(props, 'when'),
  };
}

const EVENT_NAMES = { meeting: true, visit: true, stance: true, invitation: true };

function modalityOf(type: string, props: Props): Modality {
  if (type in DERIVED_EDGES) return DERIVED_EDGES[type as DerivedEdgeType].modality;
  return (textOf(props, 'modality') as Modality | null) ?? 'occurred';
}

function edgeOf({ type, props }: EdgeValue, source: string, target: string): NetworkEdge {
  return {
    key: textOf(props, 'key') ?? `${source}|${type}|${target}`,
    type,
    source,
    target,
    eventId: textOf(props, 'eventId') ?? '',
    modality: modalityOf(type, props),
    date: textOf(props, 'date'),
    dateTo: textOf(props, 'dateTo'),
    precision: textOf(props, 'precision') as Precision | null,
    when: textOf(props, 'when'),
    place: textOf(props, 'place'),
    form: textOf(props, 'form') as Form | null,
    count: typeof props['count'] === 'number' ? props['count'] : 1,
  };
}

/** Ends of derived edges that came without them, found through their events. */
async function missingEnds(
  edges: readonly EdgeValue[],
  { view }: Place,
): Promise<ReadonlyMap<string, readonly [string, string]>> {
  const ids = [...new Set(edges.flatMap((e) => textOf(e.props, 'eventId') ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await view.read(edgesOfEvents, { ids });
  return new Map(rows.map((r) => [r.key, [r.source, r.target] as const]));
}

async function namedNodes(ids: readonly string[], { view, reference }: Place): Promise<readonly NetworkNode[]> {
  if (ids.length === 0) return [];
  const rows = await Promise.all(CARD_LABEL_NAMES.map((label) => view.read(nodesById(label), { ids })));
  return rows.flat().map((row) => drawnNode(row, reference));
}

/** Everything in a result that can be drawn; a note when some edges have no known ends. */
export async function drawResult(
  rows: readonly (readonly Value[])[],
  place: Place,
): Promise<{ readonly graph: CypherAnswer['graph']; readonly note: string | null }> {
  const parts: Parts = { nodes: new Map(), edges: new Map() };
  for (const row of rows) for (const value of row) collect(value, parts);
  const nodes = [...parts.nodes.values()].flatMap((n) => nodeOf(n, place.reference) ?? []);
  const idOf = (ref: string): string | null => {
    const node = parts.nodes.get(ref);
    return node ? textOf(node.props, 'id') : null;
  };
  const loose = [...parts.edges.values()].filter((e) => idOf(e.from) === null || idOf(e.to) === null);
  const ends = await missingEnds(loose, place);
  const edges = [...parts.edges.values()].flatMap((e) => {
    const [from, to] = ends.get(textOf(e.props, 'key') ?? '') ?? [idOf(e.from), idOf(e.to)];
    return from === null || to === null ? [] : [edgeOf(e, from, to)];
  });
  const known = new Set(nodes.map((n) => n.id));
  const more = [...new Set(edges.flatMap((e) => [e.source, e.target]))].filter((id) => !known.has(id));
  const counted = new Map((await namedNodes([...known, ...more], place)).map((n) => [n.id, n]));
  const drawn = nodes.map((n) => ({ ...n, events: counted.get(n.id)?.events ?? n.events }));
  const added = more.flatMap((id) => counted.get(id) ?? []);
  const all = new Map([...drawn, ...added].map((n) => [n.id, n]));
  const kept = edges.filter((e) => all.has(e.source) && all.has(e.target));
  const lost = parts.edges.size - kept.length;
  const note = lost === 0 ? null : `${lost} relationships are not drawn: return their nodes too.`;
  return { graph: { nodes: [...all.values()], edges: [...new Map(kept.map((e) => [e.key, e])).values()] }, note };
}
