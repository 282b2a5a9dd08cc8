import {
  type Cell,
  EXPORTED_TYPES,
  GRAPH_SCHEMA,
  type GraphEdge,
  type GraphNode,
  NODE_KINDS,
  type NodeKind,
  type Properties,
  type Property,
  plainCsvLine,
} from '../../graph/index.ts';
import type { ExportSource } from './source.ts';
import type { ExportFile } from './zip.ts';

/** Stands between the values of a list; no name holds it, while names may hold any other mark. */
const LIST = '\u001f';

/** The types of the importer; every property that is not here is a string. */
const TYPES: Readonly<Record<string, string>> = {
  aliases: 'string[]',
  mergedIds: 'string[]',
  outlets: 'string[]',
  urls: 'string[]',
  sources: 'string[]',
  date: 'date',
  dateTo: 'date',
  published: 'date',
  from: 'date',
  to: 'date',
  disputed: 'boolean',
  summary: 'boolean',
  hearsay: 'boolean',
  machineCoded: 'boolean',
  count: 'long',
  start: 'long',
  end: 'long',
  confidence: 'double',
  lat: 'double',
  lon: 'double',
};

const KINDS = Object.keys(NODE_KINDS) as NodeKind[];
const labelOf = (kind: NodeKind): string => NODE_KINDS[kind].labels.at(-1) ?? NODE_KINDS[kind].label;
const typed = (name: string): string => `${name}:${TYPES[name] ?? 'string'}`;

function cell(value: Property | undefined): Cell {
  return Array.isArray(value) ? value.join(LIST) : ((value ?? null) as Cell);
}
const cells = (names: readonly string[], props: Properties): readonly Cell[] => names.map((name) => cell(props[name]));

const propertiesOf = (label: string): readonly string[] =>
  GRAPH_SCHEMA.nodes.find((n) => n.label === label)?.properties.filter((p) => p !== 'id') ?? [];

async function* nodeRows(source: ExportSource, kind: NodeKind): AsyncGenerator<string> {
  const names = propertiesOf(labelOf(kind));
  const labels = NODE_KINDS[kind].labels.join(LIST);
  const line = ({ id, props }: GraphNode): string => plainCsvLine([id, ...cells(names, props), labels]);
  yield plainCsvLine(['id:ID', ...names.map(typed), ':LABEL']);
  for await (const nodes of source.nodes(kind)) yield nodes.map(line).join('');
}

async function* edgeRows(source: ExportSource, type: string): AsyncGenerator<string> {
  const names = GRAPH_SCHEMA.relations.find((r) => r.type === type)?.properties ?? [];
  const line = ({ from, to, props }: GraphEdge): string => plainCsvLine([from, ...cells(names, props), to, type]);
  yield plainCsvLine([':START_ID', ...names.map(typed), ':END_ID', ':TYPE']);
  for await (const edges of source.edges(type)) yield edges.map(line).join('');
}

const nodeFile = (kind: NodeKind): string => `nodes-${kind}.csv`;
const edgeFile = (type: string): string => `edges-${type.toLowerCase()}.csv`;

async function* help({ version }: ExportSource): AsyncGenerator<string> {
  const files = [
    ...KINDS.map((kind) => `  --nodes=${nodeFile(kind)}`),
    ...EXPORTED_TYPES.map((type) => `  --relationships=${edgeFile(type)}`),
  ];
  yield `The graph of Diplograph ${version} for an empty Neo4j 5 database. In the folder of these files:

neo4j-admin database import full neo4j --array-delimiter=U+001F --multiline-fields=true \\
${files.join(' \\\n')}

The importer knows no empty list: a property that is one (aliases, outlets, urls) is not there after it. Diplograph itself
takes such a database only by \`diplograph restore\` of the format jsonl.

Texts are as they are: do not open these files in a spreadsheet that runs formulas; the format csv is made for that.
`;
}

/** The whole graph for Neo4j's importer, a file for each kind of node and type of relationship. */
export function neo4jFiles(source: ExportSource): readonly ExportFile[] {
  return [
    { name: 'import.txt', text: help(source) },
    ...KINDS.map((kind) => ({ name: nodeFile(kind), text: nodeRows(source, kind) })),
    ...EXPORTED_TYPES.map((type) => ({ name: edgeFile(type), text: edgeRows(source, type) })),
  ];
}
