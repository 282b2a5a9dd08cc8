type Rows = { readonly before: readonly number[]; readonly row: readonly number[] };

const at = (row: readonly number[], j: number): number => row[j] ?? Number.POSITIVE_INFINITY;

/** Two letters that changed places count as one edit. */
function swapped(words: readonly [string, string], i: number, j: number): boolean {
  const [a, b] = words;
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
}

function nextRow(words: readonly [string, string], i: number, { before, row }: Rows): readonly number[] {
  const [a, b] = words;
  const next = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const change = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const swap = swapped(words, i, j) ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
    next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, change, swap));
  }
  return next;
}

/** Letters to change, add, drop or swap between two words, at most `limit` + 1. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let rows: Rows = { before: [], row: Array.from({ length: b.length + 1 }, (_, j) => j) };
  for (let i = 1; i <= a.length; i += 1) rows = { before: rows.row, row: nextRow([a, b], i, rows) };
  return Math.min(at(rows.row, b.length), limit + 1);
}
