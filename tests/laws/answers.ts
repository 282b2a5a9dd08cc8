import { readFileSync } from 'node:fs';
import * as all from '../../graph/index.ts';
import {
  CARD_LABEL_NAMES,
  cardNode,
  DERIVED_EDGE_TYPES,
  EXAMPLES,
  EXPORTED_TYPES,
  eventCountsOf,
  eventKindsOf,
  exportBusyEdges,
  exportDegrees,
  exportEdges,
  exportIds,
  exportNodes,
  type Graph,
  type GraphNode,
  latestEdges,
  latestEventsOf,
  type NamedLabel,
  type NamedQuery,
  nodeNames,
  nodesById,
  nodesNamed,
  type Param,
  type Params,
  type QuestionQuery,
  questionCypher,
  questionQuery,
  type SideTest,
  undatedEdges,
} from '../../graph/index.ts';
import { EXCEPTIONS } from '../contract/exceptions.ts';

export type Asked = { readonly name: string; readonly text: string; readonly params: Params };
type AnyQuery = NamedQuery<Params, unknown>;
export type AskedNamed = { readonly query: AnyQuery; readonly params: Params };

const isReading = (value: unknown): value is AnyQuery =>
  typeof value === 'object' && value !== null && 'mode' in value && value.mode === 'read' && 'text' in value;

const LABELS: readonly NamedLabel[] = ['Leader', 'Country', 'Organization', 'Place', 'Topic'];
const EXPORTED = ['Actor', 'Place', 'Topic', 'Event', 'Article', 'Claim'];

/** Every query with a name that reads the graph; the writer's own node is no part of it. */
export const NAMED: readonly AnyQuery[] = [
  ...Object.values(all as Record<string, unknown>).filter(isReading),
  ...CARD_LABEL_NAMES.flatMap((label) => [
    cardNode(label),
    eventKindsOf(label),
    latestEventsOf(label),
    nodesNamed(label),
    nodesById(label),
  ]),
  ...LABELS.flatMap((label) => [nodeNames(label), eventCountsOf(label)]),
  ...DERIVED_EDGE_TYPES.flatMap((type) => [latestEdges(type), undatedEdges(type)]),
  ...EXPORTED.flatMap((label) => [exportNodes(label), exportIds(label)]),
  ...EXPORTED_TYPES.flatMap((type) => [exportDegrees(type), exportEdges(type), exportBusyEdges(type)]),
].filter(({ text }) => !text.includes(':Meta'));

const INTERNAL = 'says what the engine keeps for itself';
const FEW = 'of too few values Neo4j says 0, the embedded engine nothing; its list of differences says so';
const EVER = 'Neo4j lists also what was there once';
/** Queries whose answer is left to the engine, and why. */
const LEFT_TO_THE_ENGINE: Readonly<Record<string, string>> = {
  'Neo4j: elementId': INTERNAL,
  'standard deviation': FEW,
  aggregates: FEW,
  'procedure labels': EVER,
  'procedure types': EVER,
  'procedure keys': EVER,
  'procedure alone': EVER,
};

type Listed = { readonly name: string; readonly query: string; readonly params?: Params };
const good = JSON.parse(readFileSync(new URL('../console/good.json', import.meta.url), 'utf8')) as readonly Listed[];

/** What a person may ask of both stores, the example queries first. */
export const PORTABLE: readonly Asked[] = ([...EXAMPLES, ...good] as readonly Listed[])
  .filter(({ name }) => ![EXCEPTIONS.embedded, EXCEPTIONS.neo4j, LEFT_TO_THE_ENGINE].some((list) => name in list))
  .map(({ name, query, params = {} }: Listed): Asked => ({ name, text: query, params }));

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const valuesOf = (nodes: readonly GraphNode[], name: string): readonly string[] =>
  [...new Set(nodes.map((n) => text(n.props[name])))].filter((v) => v !== '').sort();

const ANYBODY: SideTest = { ids: [], of: [], roles: [], label: null };
const SPRING = { from: '2018-04-01', to: '2018-06-01' };
const QUESTIONS: readonly QuestionQuery[] = [
  { kind: 'edges', types: ['MET', 'CALLED'], directed: false, a: { ...ANYBODY, label: 'Leader' }, b: ANYBODY },
  { kind: 'edges', types: ['VISITED'], directed: true, a: ANYBODY, b: { ...ANYBODY, ids: ['RUS', 'USA'] } },
  {
    kind: 'edges',
    types: ['MET'],
    directed: false,
    a: { ...ANYBODY, of: ['RUS'], roles: ['foreign-minister'] },
    b: ANYBODY,
    window: SPRING,
    place: { places: ['place:PRK.pyongyang'], countries: ['PRK'] },
  },
  { kind: 'events', event: 'meeting', polarity: null, modalities: ['denied', 'cancelled'], a: ANYBODY, b: ANYBODY },
  { kind: 'events', event: null, polarity: null, modalities: ['occurred'], a: ANYBODY, b: ANYBODY, window: SPRING },
].map((q) => ({ window: null, place: null, calls: false, ...q }) as QuestionQuery);
const asked: readonly AskedNamed[] = QUESTIONS.map(questionCypher).map(({ text: words, params }) => ({
  query: questionQuery(words) as AnyQuery,
  params,
}));

const ONE = /\(\w+:(\w+) \{id: \$id\}\)/;

/** The id that a query asks for alone: of a node with its label. */
function oneId(query: AnyQuery, nodes: readonly GraphNode[]): string {
  const label = ONE.exec(query.text)?.[1] ?? '';
  return nodes.find((n) => n.labels.includes(label))?.id ?? 'nobody';
}

/** The queries with parameters from this graph: all ids where a list is wanted, else one with the right label. */
export function askedOf({ nodes, edges }: Graph): readonly AskedNamed[] {
  const known: Record<string, Param> = {
    ids: nodes.map((n) => n.id),
    events: nodes.map((n) => n.id),
    after: '',
    limit: 10_000,
    text: 'kim',
    among: nodes.map((n) => n.id),
    types: DERIVED_EDGE_TYPES,
    since: '2018-05-30',
    until: '2018-12-31',
    pairs: edges.map((e) => [e.from, e.to]),
    to: '',
    key: '',
    days: valuesOf(nodes, 'published'),
    hashes: valuesOf(nodes, 'textHash'),
    blocks: valuesOf(nodes, 'block'),
  };
  const named = NAMED.map((query) => {
    const wanted = [...new Set([...query.text.matchAll(/\$(\w+)/g)].map(([, name = '']) => name))];
    const unknown = wanted.filter((name) => name !== 'id' && !(name in known));
    if (unknown.length > 0) throw new RangeError(`'${query.name}' wants ${unknown.join()}, which no test gives`);
    const given: Record<string, Param> = { ...known, id: oneId(query, nodes) };
    return { query, params: Object.fromEntries(wanted.map((name) => [name, given[name] ?? null])) };
  });
  return [...named, ...asked];
}
