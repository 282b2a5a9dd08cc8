/** Engine-internal identity of a node or edge; it never leaves a response. */
export type Ref = string;

export type NodeValue = {
  readonly kind: 'node';
  readonly ref: Ref;
  readonly labels: readonly string[];
  readonly props: Readonly<Record<string, Value>>;
};
export type EdgeValue = {
  readonly kind: 'edge';
  readonly ref: Ref;
  readonly type: string;
  readonly from: Ref;
  readonly to: Ref;
  readonly props: Readonly<Record<string, Value>>;
};
export type PathValue = {
  readonly kind: 'path';
  readonly nodes: readonly NodeValue[];
  readonly edges: readonly EdgeValue[];
};
export type MapValue = { readonly kind: 'map'; readonly entries: Readonly<Record<string, Value>> };

/** The neutral value: what every engine's answers are turned into. Dates are ISO strings. */
export type Value = null | boolean | number | string | NodeValue | EdgeValue | PathValue | MapValue | readonly Value[];

/** Largest integer that both engines and JSON carry exactly. */
export const MAX_INTEGER = Number.MAX_SAFE_INTEGER;
