/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped && i > 1 && j > 1) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The candidate that a mistyped word most likely means, or null: at most one fault in three letters. */
export function closest(word: string, candidates: readonly string[]): string | null {
  if (word.length > 40) return null;
  const typed = word.toLowerCase();
  let best: { readonly name: string; readonly faults: number } | null = null;
  for (const name of candidates) {
    const faults = distance(typed, name.toLowerCase());
    if (faults <= Math.max(1, Math.floor(name.length / 3)) && faults < (best?.faults ?? Number.POSITIVE_INFINITY)) {
      best = { name, faults };
    }
  }
  return best?.name ?? null;
}
