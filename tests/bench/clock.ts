/** CPU seconds of a piece of work, on all threads of the process. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export const wordsOf = (text: string): number => text.split(/\s+/).length;

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
