import type { Table } from './embedded/protocol.ts';

/** Approximate bytes of a value as JSON, counted only as far as `budget`. */
export function sizeOf(value: unknown, budget: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (value === null || typeof value !== 'object' || value instanceof Date) return 8;
  let size = 2;
  const parts = Array.isArray(value) ? value.map((v) => ['', v] as const) : Object.entries(value);
  for (const [name, part] of parts) {
    size += name.length + 4 + sizeOf(part, budget - size);
    if (size > budget) return size;
  }
  return size;
}

/** Keeps the rows that fit both limits, and says which of them cut. */
export function cutTable(
  table: Table,
  limits: { readonly rows: number; readonly bytes: number },
): Table & { readonly cut: 'rows' | 'bytes' | null } {
  let left = limits.bytes;
  for (const [index, row] of table.rows.entries()) {
    if (index === limits.rows) return { ...table, rows: table.rows.slice(0, index), cut: 'rows' };
    left -= sizeOf(row, left);
    if (left < 0) return { ...table, rows: table.rows.slice(0, index), cut: 'bytes' };
  }
  return { ...table, cut: null };
}
