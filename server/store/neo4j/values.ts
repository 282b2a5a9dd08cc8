import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';
import type { EdgeValue, NodeValue, Param, Params, PathValue, Value } from '../../../graph/index.ts';
import { safeNumber } from '../safe-number.ts';

type Convert = { readonly is: (v: object) => boolean; readonly to: (v: never) => Value };

const CONVERSIONS: readonly Convert[] = [
  { is: neo4j.isNode, to: nodeOf },
  { is: neo4j.isRelationship, to: edgeOf },
  { is: neo4j.isPath, to: pathOf },
  ...[
    neo4j.isDate,
    neo4j.isDateTime,
    neo4j.isLocalDateTime,
    neo4j.isTime,
    neo4j.isLocalTime,
    neo4j.isDuration,
    neo4j.isPoint,
  ].map((is): Convert => ({ is, to: (v: { toString(): string }) => v.toString() })),
  { is: (v) => v instanceof Uint8Array, to: (v: Uint8Array) => [...v] },
];

/** A value of the driver as the neutral one. Throws StoreError for an integer past 2^53. */
export function toNeutral(v: unknown): Value {
  if (v === null || v === undefined) return null;
  if (typeof v === 'bigint') return safeNumber(v);
  if (Array.isArray(v)) return v.map(toNeutral);
  if (typeof v !== 'object') return v as string | number | boolean;
  const known = CONVERSIONS.find(({ is }) => is(v));
  return known ? known.to(v as never) : { kind: 'map', entries: entriesOf(v) };
}

const entriesOf = (v: object): Record<string, Value> =>
  Object.fromEntries(Object.entries(v).map(([name, value]) => [name, toNeutral(value)]));

function nodeOf(v: Node): NodeValue {
  return { kind: 'node', ref: v.elementId, labels: v.labels.toSorted(), props: entriesOf(v.properties) };
}

function edgeOf(v: Relationship): EdgeValue {
  const { elementId, type, startNodeElementId: from, endNodeElementId: to } = v;
  return { kind: 'edge', ref: elementId, type, from, to, props: entriesOf(v.properties) };
}

function pathOf(v: Path): PathValue {
  const nodes = [v.start, ...v.segments.map((s) => s.end)];
  return { kind: 'path', nodes: nodes.map(nodeOf), edges: v.segments.map((s) => edgeOf(s.relationship)) };
}

/** A parameter for the driver, which would send every JavaScript number as a float. */
export function toParam(v: Param): unknown {
  if (typeof v === 'number') return Number.isSafeInteger(v) ? BigInt(v) : v;
  if (v === null || typeof v !== 'object') return v;
  if (Array.isArray(v)) return v.map((item: Param) => toParam(item));
  return toParams(v as Params);
}

export function toParams(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, v]) => [name, toParam(v)]));
}
