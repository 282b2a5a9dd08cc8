import { activity } from '../../server/analysis/activity.ts';
import { betweenness } from '../../server/analysis/betweenness.ts';
import { communities } from '../../server/analysis/communities.ts';
import { degrees } from '../../server/analysis/degree.ts';
import { betweenActors, type Tie, type TieNetwork } from '../../server/analysis/network.ts';
import { pairs } from '../../server/analysis/pairs.ts';
import { pathFinder } from '../../server/analysis/paths.ts';
import { actorGraph, type Web, webOf } from '../../server/analysis/web.ts';
import { cpuSecondsOf, median } from './clock.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A network as news makes it: few actors are in most events. The square of an even number gathers at the low ones. */
function madeNetwork(edges: number, actors: number): TieNetwork {
  let seed = 1;
  const next = (): number => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const one = (): string => `a${Math.floor(next() ** 2 * actors)}`;
  const ties = Array.from({ length: edges }, (_, i): Tie => {
    const when = `20${two(Math.floor(next() * 20))}-${two(1 + Math.floor(next() * 12))}-01`;
    const type = ['MET', 'MET', 'CALLED', 'VISITED', 'SUPPORTS'][i % 5] ?? 'MET';
    const dates = { date: when, dateTo: when, when };
    return { type, source: one(), target: one(), eventId: `e${i}`, ...dates, count: 1, summary: false };
  });
  return { ties, actors: new Set(ties.flatMap((t) => [t.source, t.target])) };
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const RUNS = 5;
const SIZES = [3_125, 12_500, 50_000] as const;

const webIn = (network: TieNetwork): Web => webOf(betweenActors(network));

const ANALYSES: Readonly<Record<string, (network: TieNetwork) => unknown>> = {
  degrees,
  betweenness: (network) => betweenness(actorGraph(webIn(network))),
  communities: (network) => communities(webIn(network)),
  pairs,
  activity: ({ ties }) => activity(ties, 'month'),
  paths: (network) => pathFinder(webIn(network))('a3', 'a700'),
};

say(`CPU-milliseconds, median of ${RUNS}, at ${SIZES.map((n) => n.toLocaleString('en')).join(' / ')} edges`);
const networks = SIZES.map((edges) => madeNetwork(edges, edges / 4));
for (const [name, analyse] of Object.entries(ANALYSES)) {
  const times: string[] = [];
  for (const network of networks) {
    const runs: number[] = [];
    while (runs.length < RUNS) runs.push(await cpuSecondsOf(() => analyse(network)));
    times.push((1000 * median(runs)).toFixed(0));
  }
  say(`  ${name.padEnd(12)} ${times.join(' / ')}`);
}
