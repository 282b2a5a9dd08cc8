import {
  type Claim,
  type ClaimKey,
  claimKey,
  claimKeyText,
  type ReportRow,
  reportsInArticles,
  Said,
  type Standing,
  type StoreView,
  type VersionsOf,
} from '../../graph/index.ts';

/** The meetings that somebody has judged to be two. */
export type Parted = {
  /** By the ids of their events. */
  areTwo(a: string, b: string): boolean;
  /** Whether the meetings of the judgement with this number are there, and two. */
  holds(number: number): boolean;
};

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function keyOf({ article, kind, quote, said }: ReportRow): ClaimKey {
  return claimKey({ article, kind: kind as Claim['kind'], quote, said: Said.parse(JSON.parse(said)) });
}

/** Finds the events of their reports as they are now: ids change with a better reading, reports do not. */
export async function meetingsParted(
  standings: readonly Standing[],
  view: StoreView,
  versions: VersionsOf,
): Promise<Parted> {
  const live = standings.flatMap(({ number, state, judgement: j }) =>
    state === 'stands' && j.act === 'two-meetings' ? [{ number, a: j.a.claims, b: j.b.claims }] : [],
  );
  const address = (key: ClaimKey): string => `${[...versions(key.article)].sort()[0] ?? ''} ${claimKeyText(key)}`;
  const articles = new Set(live.flatMap(({ a, b }) => [...a, ...b].flatMap((key) => versions(key.article))));
  const rows = articles.size === 0 ? [] : await view.read(reportsInArticles, { ids: [...articles] });
  const events = new Map(rows.map((row) => [address(keyOf(row)), row.event]));
  const eventsOf = (keys: readonly ClaimKey[]): readonly string[] => [
    ...new Set(keys.flatMap((key) => events.get(address(key)) ?? [])),
  ];
  const holding = new Set<number>();
  const pairs = new Set<string>();
  for (const { number, a, b } of live) {
    const [ones, others] = [eventsOf(a), eventsOf(b)];
    for (const one of ones) {
      for (const other of others.filter((event) => event !== one)) {
        pairs.add(pairOf(one, other));
        holding.add(number);
      }
    }
  }
  return { areTwo: (a, b) => pairs.has(pairOf(a, b)), holds: (number) => holding.has(number) };
}
