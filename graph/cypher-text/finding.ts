/** The names that a graph has. `undirected`: types that are stored once and matched without an arrow. */
export type Words = {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly undirected: readonly string[];
  readonly properties: readonly string[];
};

/** A remark about `text.slice(from, to)`; `replacement` would put it right. */
export type Finding = {
  readonly severity: 'error' | 'warning';
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly hint: string | null;
  readonly replacement: string | null;
};
