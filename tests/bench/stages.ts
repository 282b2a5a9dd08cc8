import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

const STAGE = /\/(?:server\/ingest\/(\w+)|server\/(tagger)|(wink)[\w-]*)\//;
const DATES = /\/mention\/[\w-]*(?:date|day|period|calendar)[\w-]*\.js$/;

/** The stage that a frame belongs to by its file; null: look at its caller. */
function stageOf({ functionName, url }: Profiler.ProfileNode['callFrame']): string | null {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (DATES.test(url)) return 'dates';
  const [, stage, tagger, wink] = STAGE.exec(url) ?? [];
  if (tagger !== undefined || wink !== undefined) return 'tagger';
  return stage ?? (url.includes('/server/ingest/') ? 'joining the stages' : null);
}

/** Share of the time that each stage takes by itself, the largest first. */
function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly (readonly [string, number])[] {
  const stages = new Map<number, string>();
  const walk = (node: Profiler.ProfileNode, above: string): void => {
    const stage = stageOf(node.callFrame) ?? above;
    stages.set(node.id, stage);
    for (const child of node.children ?? []) {
      const next = byId.get(child);
      if (next !== undefined) walk(next, stage);
    }
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [root] = nodes;
  if (root !== undefined) walk(root, 'outside');
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    const stage = stages.get(id) ?? 'outside';
    times.set(stage, (times.get(stage) ?? 0) + (timeDeltas[at] ?? 0));
  });
  times.delete('outside');
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([stage, time]) => [stage, time / total] as const).sort((a, b) => b[1] - a[1]);
}

/** Where the time of some work goes, by the stages of the extractor. */
export async function profile(work: () => void): Promise<ReturnType<typeof sharesOf>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  work();
  const { profile: taken } = await session.post('Profiler.stop');
  session.disconnect();
  return sharesOf(taken);
}
