/** A line for people or programs on standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line beside the result, on standard error. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

const PLURALS: Readonly<Record<string, string>> = { person: 'people', country: 'countries', entry: 'entries' };

export function counted(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : (PLURALS[noun] ?? `${noun}s`)}`;
}

/** Lines of equal width; cells are plain text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((c, i) => c.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((w) => '-'.repeat(w))), ...rows.map(line)].join('\n');
}
