import type { Counted, TiePart } from '../../graph/index.ts';

/** One derived edge of what took place. */
export type Tie = Counted & {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly eventId: string;
  readonly when: string | null;
};

/** What took place between actors, and between actors and topics. */
export type TieNetwork = { readonly actors: ReadonlySet<string>; readonly ties: readonly Tie[] };

/** Whether a tie is of this kind and surely between these days. */
export function passes(tie: Tie, { from, to, kinds }: TiePart): boolean {
  if (kinds !== null && !kinds.includes(tie.type)) return false;
  if (from !== null && (tie.date === null || tie.date < from)) return false;
  return to === null || (tie.dateTo !== null && tie.dateTo <= to);
}

export function filtered(network: TieNetwork, filter: TiePart): TieNetwork {
  return { ...network, ties: network.ties.filter((tie) => passes(tie, filter)) };
}

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
