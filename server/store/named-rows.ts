import { type NamedQuery, type Params, StoreError, type Value } from '../../graph/index.ts';

/** A neutral value as named queries read it: maps are plain objects, all else stays as it is. */
export function plain(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((v: Value) => plain(v));
  const known = value as Exclude<typeof value, readonly Value[]>;
  if (known.kind !== 'map') return known;
  return Object.fromEntries(Object.entries(known.entries).map(([name, v]) => [name, plain(v)]));
}

export type NeutralTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly Value[])[] };

/** Rows as objects by column, checked against the query's schema. Throws StoreError 'internal' for another shape. */
export function namedRows<P extends Params, R>(query: NamedQuery<P, R>, table: NeutralTable): readonly R[] {
  return table.rows.map((cells) => {
    const row = Object.fromEntries(table.columns.map((column, i) => [column, plain(cells[i] ?? null)]));
    const parsed = query.row.safeParse(row);
    if (parsed.success) return parsed.data;
    throw new StoreError('internal', `The query '${query.name}' answered in an unexpected form.`, {
      cause: parsed.error,
    });
  });
}
