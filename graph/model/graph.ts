import type { KeyedLabel } from '../vocabulary/node-kinds.ts';

/** What a property may hold; dates are ISO days that the writer turns into DATE. */
export type Property = string | number | boolean | null | readonly string[];
export type Properties = Readonly<Record<string, Property>>;

/** A node of the stored graph. `key` is the label that carries the unique id. */
export type GraphNode = {
  readonly key: KeyedLabel;
  readonly labels: readonly string[];
  readonly id: string;
  readonly props: Properties;
};

/** A relationship of the stored graph; `key` null where type, from and to already identify it. */
export type GraphEdge = {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly key: string | null;
  readonly props: Properties;
};

export type Graph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };

/** The properties that are dates in the store. */
export const DATE_PROPERTIES: ReadonlySet<string> = new Set(['date', 'dateTo', 'from', 'to', 'published']);
