import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

// Optimised code does not count.
setFlagsFromString('--no-opt');

const OURS = /\/server\/(?:ingest|tagger)\//;

/** How often the blocks of the extractor's code run while it works: steps that are counted, not timed. */
export async function stepsOf(work: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const ranges = result
    .filter(({ url }) => OURS.test(url))
    .flatMap(({ functions }) => functions.flatMap((f) => f.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}
