import type { Claim } from '../model/claim.ts';
import type { ActorId } from '../model/id.ts';
import type { Judgement } from '../model/judgement.ts';
import { judgeClaims, NO_VERSIONS, type Numbered, type VersionsOf } from './judged-claims.ts';
import { ownId } from './own-id.ts';
import type { Reference } from './reference.ts';
import { type Pair, type Sameness, samenessOf } from './sameness.ts';

/** `replaced`: a later one decides the same pair. `against`: those of `by` say the opposite. */
export type Standing = {
  readonly number: number;
  readonly judgement: Judgement;
  readonly state: 'stands' | 'undone' | 'replaced' | 'against';
  /** Numbers of the judgements that undo, replace or oppose it. */
  readonly by: readonly number[];
};

/** What judgements make of names and claims. */
export type Judged = Sameness & {
  /** The claims of one article without the rejected ones, the others as amended. */
  claims(read: readonly Claim[]): readonly Claim[];
  readonly standings: readonly Standing[];
  /** The pairs that stand, by number. */
  readonly pairs: ReadonlyMap<number, Pair>;
};

type OfPair = Extract<Judgement, { act: 'merge' | 'apart' }>;

const isPair = (n: Numbered): n is { number: number; judgement: OfPair } =>
  n.judgement.act === 'merge' || n.judgement.act === 'apart';

function undoneBy(all: readonly Numbered[]): ReadonlyMap<number, number> {
  return new Map(all.flatMap(({ number, judgement: j }) => (j.act === 'undo' ? [[j.number, number] as const] : [])));
}

/** The judgements of a journal, in its order, as one function. */
export function judge(
  judgements: readonly Judgement[],
  reference: Reference,
  versionsOf: VersionsOf = NO_VERSIONS,
): Judged {
  const all = judgements.map((judgement, i) => ({ number: i + 1, judgement }));
  const undone = undoneBy(all);
  const live = all.filter((n) => n.judgement.act !== 'undo' && !undone.has(n.number));
  const pairs = live.filter(isPair).map(({ number, judgement }): Pair => {
    const [a, b] = [ownId(judgement.a, reference), ownId(judgement.b, reference)];
    return { number, merge: judgement.act === 'merge', a, b };
  });
  const isListed = (id: ActorId): boolean =>
    reference.leader(id) !== null || (id.startsWith('org:') && reference.organization(id.slice(4)) !== null);
  const { sameness, stands, fallen } = samenessOf(pairs, isListed);
  const claims = judgeClaims(live, versionsOf);
  const standings = all.flatMap(({ number, judgement }): Standing[] => {
    if (judgement.act === 'undo') return [];
    const by = undone.get(number);
    if (by !== undefined) return [{ number, judgement, state: 'undone', by: [by] }];
    return [{ number, judgement, ...(fallen.get(number) ?? { state: 'stands', by: [] }) }];
  });
  return {
    ...sameness,
    claims,
    standings,
    pairs: stands,
  };
}

/** Nobody has judged anything. */
export const NOTHING_JUDGED: Judged = {
  ...samenessOf([], () => false).sameness,
  claims: (read) => read,
  standings: [],
  pairs: new Map(),
};
