const cpuUsed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** CPU seconds of a piece of work, on all threads of the process. */
export function cpuSeconds(work: () => void): number {
  const before = cpuUsed();
  work();
  return cpuUsed() - before;
}

/** The same of work that others may wait for. */
export async function cpuSecondsOf(work: () => unknown): Promise<number> {
  const before = cpuUsed();
  await work();
  return cpuUsed() - before;
}

export const wordsOf = (text: string): number => text.split(/\s+/).length;

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
