import type { Element } from './strict-xml.ts';

type Kind = {
  /** What the values look like; an attribute with `!` must be there. */
  readonly attributes: Readonly<Record<string, RegExp>>;
  /** The children in their order, each at most as often as it may stand. */
  readonly children: readonly (readonly [name: string, most: number])[];
};

const ANY = /^[\s\S]*$/;
const SOME = /^[\s\S]+$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const MANY = Number.POSITIVE_INFINITY;
const TYPE = /^(?:(?:list)?(?:integer|long|float|double|boolean|short|byte|bigdecimal|biginteger|char|string)|anyURI)$/;

/** What GEXF 1.3 allows, as far as it is used here: a document of days with spells. */
const KINDS: Readonly<Record<string, Kind>> = {
  gexf: {
    attributes: {
      'version!': /^1\.3$/,
      'xmlns!': /^http:\/\/gexf\.net\/1\.3$/,
      'xmlns:xsi': ANY,
      'xsi:schemaLocation': ANY,
      variant: ANY,
    },
    children: [
      ['meta', 1],
      ['graph', 1],
    ],
  },
  meta: {
    attributes: { lastmodifieddate: DAY },
    children: [
      ['creator', 1],
      ['keywords', 1],
      ['description', 1],
    ],
  },
  creator: { attributes: {}, children: [] },
  keywords: { attributes: {}, children: [] },
  description: { attributes: {}, children: [] },
  graph: {
    attributes: {
      mode: /^(?:static|dynamic|slice)$/,
      defaultedgetype: /^(?:directed|undirected|mutual)$/,
      idtype: /^(?:integer|long|string)$/,
      timeformat: /^(?:integer|double|date|dateTime)$/,
      timerepresentation: /^(?:interval|timestamp)$/,
      timezone: ANY,
      start: DAY,
      end: DAY,
    },
    children: [
      ['attributes', MANY],
      ['nodes', 1],
      ['edges', 1],
    ],
  },
  attributes: {
    attributes: { 'class!': /^(?:node|edge)$/, mode: /^(?:static|dynamic)$/ },
    children: [['attribute', MANY]],
  },
  attribute: {
    attributes: { 'id!': SOME, 'title!': SOME, 'type!': TYPE },
    children: [
      ['default', 1],
      ['options', 1],
    ],
  },
  nodes: { attributes: { count: /^\d+$/ }, children: [['node', MANY]] },
  edges: { attributes: { count: /^\d+$/ }, children: [['edge', MANY]] },
  node: {
    attributes: { 'id!': SOME, label: ANY, pid: SOME, start: DAY, end: DAY },
    children: [
      ['attvalues', 1],
      ['spells', 1],
    ],
  },
  edge: {
    attributes: {
      id: SOME,
      'source!': SOME,
      'target!': SOME,
      type: /^(?:directed|undirected|mutual)$/,
      kind: ANY,
      label: ANY,
      weight: NUMBER,
      start: DAY,
      end: DAY,
    },
    children: [
      ['attvalues', 1],
      ['spells', 1],
    ],
  },
  attvalues: { attributes: {}, children: [['attvalue', MANY]] },
  attvalue: { attributes: { 'for!': SOME, 'value!': ANY, start: DAY, end: DAY }, children: [] },
  spells: { attributes: {}, children: [['spell', MANY]] },
  spell: { attributes: { start: DAY, end: DAY }, children: [] },
};

function attributeFaults({ name, attributes }: Element, allowed: Kind['attributes']): readonly string[] {
  const patterns = new Map(Object.entries(allowed).map(([key, pattern]) => [key.replace('!', ''), pattern]));
  const wrong = Object.entries(attributes).filter(([key, value]) => patterns.get(key)?.test(value) !== true);
  const needed = Object.keys(allowed).flatMap((key) => (key.endsWith('!') ? [key.slice(0, -1)] : []));
  return [
    ...wrong.map(([key, value]) => `<${name}> with ${key}="${value}"`),
    ...needed.filter((key) => !(key in attributes)).map((key) => `<${name}> without ${key}`),
  ];
}

function childFaults({ name, children }: Element, allowed: Kind['children']): readonly string[] {
  const order = allowed.map(([child]) => child);
  const places = children.map((child) => order.indexOf(child.name));
  const foreign = children.filter((_, i) => (places[i] ?? -1) < 0).map((c) => `<${c.name}> inside <${name}>`);
  const turned = places.some((place, i) => place < (places[i - 1] ?? 0)) ? [`the order inside <${name}>`] : [];
  const often = allowed.filter(([child, most]) => children.filter((c) => c.name === child).length > most);
  return [...foreign, ...turned, ...often.map(([child]) => `<${child}> more than once inside <${name}>`)];
}

function faultsOf(element: Element): readonly string[] {
  const kind = KINDS[element.name];
  if (kind === undefined) return [`no element <${element.name}>`];
  const own = [...attributeFaults(element, kind.attributes), ...childFaults(element, kind.children)];
  return [...own, ...element.children.flatMap(faultsOf)];
}

const inside = (element: Element, name: string): readonly Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => inside(child, name)),
];

function twice(ids: readonly (string | undefined)[], what: string): readonly string[] {
  return new Set(ids).size === ids.length ? [] : [`an id of two ${what}`];
}

const VALUES: Readonly<Record<string, RegExp>> = { integer: /^-?\d+$/, boolean: /^(?:true|false)$/, string: ANY };

/** Values of attributes that are declared, for their class, in the type that is declared. */
function valueFaults(graph: Element, of: 'node' | 'edge'): readonly string[] {
  const lists = graph.children.filter((c) => c.name === 'attributes' && c.attributes['class'] === of);
  const types = new Map(lists.flatMap((l) => l.children.map((a) => [a.attributes['id'], a.attributes['type'] ?? ''])));
  return inside(graph, of)
    .flatMap((element) => inside(element, 'attvalue'))
    .filter(({ attributes: { for: id, value = '' } }) => VALUES[types.get(id) ?? '']?.test(value) !== true)
    .map(({ attributes }) => `a value ${JSON.stringify(attributes)} of no ${of} attribute, or of another type`);
}

/** What the document has that GEXF 1.3 does not allow. */
export function gexfFaults(gexf: Element): readonly string[] {
  const graph = gexf.children.find((c) => c.name === 'graph');
  if (gexf.name !== 'gexf' || graph === undefined) return ['no <gexf> with a <graph>'];
  const [nodes, edges] = [inside(graph, 'node'), inside(graph, 'edge')];
  const known = new Set(nodes.map((n) => n.attributes['id']));
  const loose = edges.filter(({ attributes: { source, target } }) => !known.has(source) || !known.has(target));
  const turned = inside(graph, 'spell').filter(({ attributes: { start = '', end = '9' } }) => start > end);
  return [
    ...faultsOf(gexf),
    ...twice(
      nodes.map((n) => n.attributes['id']),
      'nodes',
    ),
    ...twice(
      edges.map((e) => e.attributes['id']),
      'edges',
    ),
    ...loose.map((e) => `the edge ${e.attributes['id']} ends at no node`),
    ...turned.map(({ attributes }) => `a spell that ends before it begins: ${JSON.stringify(attributes)}`),
    ...valueFaults(graph, 'node'),
    ...valueFaults(graph, 'edge'),
  ];
}
