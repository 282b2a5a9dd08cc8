import { isDirectedType, type NetworkFileEdge, type NetworkFileNode, type NetworkText } from './network.ts';
import { xmlAttributes, xmlText } from './xml.ts';

type Value = string | number | boolean | null;
type Key<T> = { readonly name: string; readonly type: 'string' | 'int' | 'boolean'; readonly of: (item: T) => Value };

const text = <T>(name: string, of: (item: T) => Value): Key<T> => ({ name, type: 'string', of });

const NODE_KEYS: readonly Key<NetworkFileNode>[] = [
  text('label', (n) => n.name),
  text('kind', (n) => n.kind),
  text('country', (n) => n.country),
  text('modality', (n) => n.modality),
  text('when', (n) => n.when),
];
const EDGE_KEYS: readonly Key<NetworkFileEdge>[] = [
  text('type', (e) => e.type),
  { name: 'directed', type: 'boolean', of: (e) => isDirectedType(e.type) },
  text('event', (e) => e.eventId),
  text('modality', (e) => e.modality),
  text('date', (e) => e.date),
  text('dateTo', (e) => e.dateTo),
  text('precision', (e) => e.precision),
  text('when', (e) => e.when),
  text('place', (e) => e.place),
  text('form', (e) => e.form),
  { name: 'count', type: 'int', of: (e) => e.count },
];

const keyLine =
  (of: 'node' | 'edge') =>
  ({ name, type }: Key<never>): string =>
    `  <key${xmlAttributes({ id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type })}/>\n`;

function data<T>(of: 'node' | 'edge', keys: readonly Key<T>[], item: T): string {
  return keys
    .map((key) => {
      const value = key.of(item);
      return value === null ? '' : `<data key="${of}-${key.name}">${xmlText(String(value))}</data>`;
    })
    .join('');
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** GraphML, an edge an event. Readers refuse graphs that are partly directed, so `directed` is an attribute. */
export const graphml: NetworkText = {
  open: `${HEAD}${NODE_KEYS.map(keyLine('node')).join('')}${EDGE_KEYS.map(keyLine('edge')).join('')}  <graph id="diplograph" edgedefault="directed">\n`,
  node: (node) => `    <node${xmlAttributes({ id: node.id })}>${data('node', NODE_KEYS, node)}</node>\n`,
  between: '',
  edge: (edge) =>
    `    <edge${xmlAttributes({ id: edge.key, source: edge.source, target: edge.target })}>${data('edge', EDGE_KEYS, edge)}</edge>\n`,
  close: () => '  </graph>\n</graphml>\n',
};
