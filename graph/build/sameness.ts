import type { ActorId } from '../model/id.ts';

/** Two ids of which somebody has said that they are one, or that they are two. */
export type Pair = { readonly number: number; readonly merge: boolean; readonly a: ActorId; readonly b: ActorId };

export type Sameness = {
  /** The id under which the node stands. */
  same(id: ActorId): ActorId;
  /** Whether somebody has said whose id this is. */
  isMerged(id: ActorId): boolean;
  areApart(a: ActorId, b: ActorId): boolean;
  /** All ids that are one with this one. */
  members(id: ActorId): readonly ActorId[];
};

type Fallen = { readonly state: 'replaced' | 'against'; readonly by: readonly number[] };

const pairKey = ({ a, b }: Pair): string => (a < b ? `${a}\u001f${b}` : `${b}\u001f${a}`);

/** The merges that lead from one id to another, or null. */
function chain(merges: readonly Pair[], from: ActorId, to: ActorId): readonly number[] | null {
  const seen = new Set([from]);
  let ends: readonly { readonly id: ActorId; readonly by: readonly number[] }[] = [{ id: from, by: [] }];
  while (ends.length > 0) {
    const there = ends.find((e) => e.id === to);
    if (there) return there.by;
    ends = ends.flatMap(({ id, by }) =>
      merges.flatMap(({ a, b, number }) => {
        const next = a === id ? b : b === id ? a : null;
        if (next === null || seen.has(next)) return [];
        seen.add(next);
        return [{ id: next, by: [...by, number] }];
      }),
    );
  }
  return null;
}

/** The earlier judgements that this one would break: a chain of merges, or a pair kept apart that it would join. */
function opposed(pair: Pair, standing: readonly Pair[]): readonly number[] | null {
  const merges = standing.filter((p) => p.merge);
  if (!pair.merge) return pair.a === pair.b ? [] : chain(merges, pair.a, pair.b);
  const joined = [...merges, pair];
  const broken = standing.find((p) => !p.merge && chain(joined, p.a, p.b) !== null);
  return broken ? [broken.number] : null;
}

type Decided = {
  readonly sameness: Sameness;
  readonly stands: ReadonlyMap<number, Pair>;
  readonly fallen: ReadonlyMap<number, Fallen>;
};

function classesOf(merges: readonly Pair[]): ReadonlyMap<ActorId, readonly ActorId[]> {
  const classes = new Map<ActorId, readonly ActorId[]>();
  for (const { a, b } of merges) {
    const joined = [...new Set([...(classes.get(a) ?? [a]), ...(classes.get(b) ?? [b])])].sort();
    for (const id of joined) classes.set(id, joined);
  }
  return classes;
}

/** An id without a country says less than one with it. */
const hasLand = (id: ActorId): boolean => !id.endsWith('.x');

/** Later ones win on the same pair; one that would break a chain of earlier ones falls. `isListed`: has a row in the tables. */
export function samenessOf(pairs: readonly Pair[], isListed: (id: ActorId) => boolean): Decided {
  const last = new Map(pairs.map((p) => [pairKey(p), p.number]));
  const fallen = new Map<number, Fallen>();
  const standing: Pair[] = [];
  for (const pair of pairs) {
    const winner = last.get(pairKey(pair)) ?? pair.number;
    const by = winner === pair.number ? opposed(pair, standing) : [winner];
    if (by === null) standing.push(pair);
    else fallen.set(pair.number, { state: winner === pair.number ? 'against' : 'replaced', by });
  }
  const classes = classesOf(standing.filter((p) => p.merge));
  const same = (id: ActorId): ActorId => {
    const all = classes.get(id) ?? [id];
    return all.find(isListed) ?? all.find(hasLand) ?? all[0] ?? id;
  };
  const parted = new Set(standing.flatMap((p) => (p.merge ? [] : [pairKey({ ...p, a: same(p.a), b: same(p.b) })])));
  return {
    sameness: {
      same,
      isMerged: (id) => classes.has(id),
      areApart: (a, b) => parted.has(pairKey({ number: 0, merge: false, a: same(a), b: same(b) })),
      members: (id) => classes.get(id) ?? [id],
    },
    stands: new Map(standing.map((p) => [p.number, p])),
    fallen,
  };
}
