import graphology, { type UndirectedGraph } from 'graphology';
import type { Counted } from '../../graph/index.ts';

/** One derived edge of what took place. */
export type Tie = Counted & {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly eventId: string;
  readonly precision: string | null;
  readonly when: string | null;
};

/** What took place between actors, and between actors and topics. */
export type TieNetwork = { readonly actors: ReadonlySet<string>; readonly ties: readonly Tie[] };

export type TieFilter = {
  /** First and last day: only ties that surely lie between them. */
  readonly from: string | null;
  readonly to: string | null;
  /** Relations; null for all. */
  readonly kinds: readonly string[] | null;
};

/** Whether a tie is of this kind and surely between these days. */
export function passes(tie: Tie, { from, to, kinds }: TieFilter): boolean {
  if (kinds !== null && !kinds.includes(tie.type)) return false;
  if (from !== null && (tie.date === null || tie.date < from)) return false;
  return to === null || (tie.dateTo !== null && tie.dateTo <= to);
}

export function filtered(network: TieNetwork, filter: TieFilter): TieNetwork {
  return { ...network, ties: network.ties.filter((tie) => passes(tie, filter)) };
}

/** Actors and how many events tie two of them; topics act in nothing and so are left out. */
export type ActorGraph = UndirectedGraph<Record<string, never>, { weight: number }>;

const PAIR = '\u001f';

export function pairOf(a: string, b: string): string {
  return a < b ? `${a}${PAIR}${b}` : `${b}${PAIR}${a}`;
}

export function endsOf(pair: string): readonly [string, string] {
  const [a = '', b = ''] = pair.split(PAIR);
  return [a, b];
}

/** Ties between two actors. */
export const betweenActors = ({ actors, ties }: TieNetwork): readonly Tie[] =>
  ties.filter((tie) => actors.has(tie.source) && actors.has(tie.target) && tie.source !== tie.target);

type Weights = Map<string, Map<string, number>>;

/** How many ties each has with those whose id is greater. */
function weightsOf(ties: readonly Tie[]): Weights {
  const weights: Weights = new Map();
  for (const { source, target } of ties) {
    const [a, b] = source < target ? [source, target] : [target, source];
    const own = weights.get(a) ?? new Map<string, number>();
    weights.set(a, own.set(b, (own.get(b) ?? 0) + 1));
  }
  return weights;
}

/** Nodes go in in the order of ids, edges by their ends, so that equal networks give equal figures. */
export function actorGraph(ties: readonly Tie[]): ActorGraph {
  const weights = weightsOf(ties);
  // oxlint-disable-next-line import/no-named-as-default-member -- Node.js sees only the default export of this package
  const graph: ActorGraph = new graphology.UndirectedGraph();
  const ids = [...new Set(ties.flatMap((tie) => [tie.source, tie.target]))].sort();
  for (const id of ids) graph.addNode(id);
  for (const a of ids) {
    const own = weights.get(a);
    if (own === undefined) continue;
    for (const b of [...own.keys()].sort())
      graph.addUndirectedEdgeWithKey(graph.size, a, b, { weight: own.get(b) ?? 1 });
  }
  return graph;
}
