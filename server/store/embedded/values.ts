import { type EdgeValue, type MapValue, type NodeValue, type PathValue, type Value } from '../../../graph/index.ts';
import { safeNumber } from '../safe-number.ts';

type Raw = { readonly [name: string]: unknown };

const isList = (v: unknown): v is readonly unknown[] => Array.isArray(v);
const isNode = (v: Raw): boolean => '_id' in v && isList(v['_labels']);
const isEdge = (v: Raw): boolean => '_id' in v && '_type' in v;
const isPath = (v: Raw): boolean =>
  isList(v['nodes']) &&
  isList(v['edges']) &&
  Object.keys(v).length === 2 &&
  v['nodes'].length === v['edges'].length + 1;

/** A value of the embedded engine as the neutral one. Throws StoreError for an integer past 2^53. */
export function toNeutral(v: unknown): Value {
  if (v === null || v === undefined) return null;
  if (typeof v === 'bigint') return safeNumber(v);
  if (v instanceof Date) return v.toISOString().slice(0, -1);
  if (isList(v)) return v.map(toNeutral);
  if (typeof v === 'object') return structured(v as Raw);
  return v as string | number | boolean;
}

function structured(v: Raw): Value {
  if (isNode(v)) return nodeOf(v);
  if (isEdge(v)) return edgeOf(v);
  if (isPath(v)) return pathOf(v);
  return { kind: 'map', entries: entriesOf(v) } satisfies MapValue;
}

const entriesOf = (v: Raw): Record<string, Value> =>
  Object.fromEntries(Object.entries(v).map(([name, value]) => [name, toNeutral(value)]));

function nodeOf({ _id, _labels, ...props }: Raw): NodeValue {
  return { kind: 'node', ref: String(_id), labels: (_labels as string[]).toSorted(), props: entriesOf(props) };
}

function edgeOf({ _id, _type, _source, _target, ...props }: Raw): EdgeValue {
  return {
    kind: 'edge',
    ref: String(_id),
    type: String(_type),
    from: String(_source),
    to: String(_target),
    props: entriesOf(props),
  };
}

function pathOf(v: Raw): PathValue {
  return {
    kind: 'path',
    nodes: (v['nodes'] as Raw[]).map(nodeOf),
    edges: (v['edges'] as Raw[]).map(edgeOf),
  };
}

/** A result of the engine in neutral values. */
export function neutralTable(table: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}): { readonly columns: readonly string[]; readonly rows: readonly (readonly Value[])[] } {
  return { columns: table.columns, rows: table.rows.map((row) => row.map(toNeutral)) };
}
