import { addDays, type Interval } from '../model/date.ts';
import { isDirectedType, type NetworkFileEdge, type NetworkFileNode, type NetworkText } from './network.ts';
import { xmlAttributes } from './xml.ts';

type Value = string | number | boolean | null;
type Column<T> = { readonly title: string; readonly type: string; readonly of: (item: T) => Value };

const NODE_COLUMNS: readonly Column<NetworkFileNode>[] = [
  { title: 'kind', type: 'string', of: (n) => n.kind },
  { title: 'country', type: 'string', of: (n) => n.country },
  { title: 'modality', type: 'string', of: (n) => n.modality },
  { title: 'when', type: 'string', of: (n) => n.when },
];

type Run = readonly [NetworkFileEdge, ...NetworkFileEdge[]];

const EDGE_COLUMNS: readonly Column<Run>[] = [
  { title: 'type', type: 'string', of: ([e]) => e.type },
  { title: 'directed', type: 'boolean', of: ([e]) => isDirectedType(e.type) },
  { title: 'modality', type: 'string', of: ([e]) => e.modality },
  { title: 'events', type: 'integer', of: (run) => run.length },
  { title: 'undated', type: 'integer', of: (run) => run.filter((e) => e.date === null).length },
];

function declared<T>(of: 'node' | 'edge', columns: readonly Column<T>[]): string {
  const rows = columns.map(({ title, type }, i) => `      <attribute${xmlAttributes({ id: i, title, type })}/>\n`);
  return `    <attributes class="${of}" mode="static">\n${rows.join('')}    </attributes>\n`;
}

function values<T>(columns: readonly Column<T>[], item: T): string {
  const set = columns.map(({ of }, i) => {
    const value = of(item);
    return value === null ? '' : `<attvalue${xmlAttributes({ for: i, value })}/>`;
  });
  return `<attvalues>${set.join('')}</attvalues>`;
}

/** Spells of one edge must not overlap: a month takes in its days. */
export function spellsOf(edges: readonly Pick<NetworkFileEdge, 'date' | 'dateTo'>[]): readonly Interval[] {
  const dated = edges.flatMap(({ date, dateTo }) => (date === null ? [] : [{ from: date, to: dateTo ?? date }]));
  const spells: Interval[] = [];
  for (const next of dated.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = spells.at(-1);
    if (last === undefined || next.from > addDays(last.to, 1)) spells.push(next);
    else if (next.to > last.to) spells[spells.length - 1] = { from: last.from, to: next.to };
  }
  return spells;
}

function runText(run: Run): string {
  const [{ type, source, target }] = run;
  const spells = spellsOf(run).map(({ from, to }) => `<spell${xmlAttributes({ start: from, end: to })}/>`);
  const timed = spells.length === 0 ? '' : `<spells>${spells.join('')}</spells>`;
  const head = { id: `${type}|${source}|${target}`, source, target, kind: type, label: type, weight: run.length };
  return `      <edge${xmlAttributes(head)}>${values(EDGE_COLUMNS, run)}${timed}</edge>\n`;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta><creator>Diplograph</creator></meta>
  <graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed">
`;

/** GEXF 1.3: all events of one type between two nodes are one edge, with a spell for each stretch of days. */
export function gexf(): NetworkText {
  let run: NetworkFileEdge[] = [];
  const flush = (): string => {
    const [first, ...rest] = run;
    run = [];
    return first ? runText([first, ...rest]) : '';
  };
  const joins = (edge: NetworkFileEdge): boolean => {
    const [first] = run;
    return first?.type === edge.type && first.source === edge.source && first.target === edge.target;
  };
  return {
    open: `${HEAD}${declared('node', NODE_COLUMNS)}${declared('edge', EDGE_COLUMNS)}    <nodes>\n`,
    node: (node) =>
      `      <node${xmlAttributes({ id: node.id, label: node.name })}>${values(NODE_COLUMNS, node)}</node>\n`,
    between: '    </nodes>\n    <edges>\n',
    edge(edge) {
      const before = joins(edge) ? '' : flush();
      run.push(edge);
      return before;
    },
    close: () => `${flush()}    </edges>\n  </graph>\n</gexf>\n`,
  };
}
