import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildGraph,
  claimKey,
  type GraphStore,
  graphLines,
  type Judgement,
  judge,
  type ReadArticle,
  subjectOf,
} from '../../graph/index.ts';
import { type GraphWriter, openGraphWriter } from '../../server/store/graph-writer.ts';
import { storedGraph } from '../../server/store/stored-graph.ts';
import { smallReference } from '../support/builders.ts';
import { articles } from './arbitrary.ts';

type World = { readonly store: GraphStore; readonly runs: number };

/** Ids of names that the articles use, of a row of the table, and of nobody. */
const IDS = [
  'kim-jong-un.PRK',
  'kim.PRK',
  'kim.x',
  'kim-yong-chol.PRK',
  'sergei-lavrov.RUS',
  'sergei-viktorovich-lavrov.RUS',
  'moon-jae-in.KOR',
  'moon.KOR',
  'nobody-known.USA',
];

const pair = fc
  .tuple(
    fc.constantFrom('merge', 'apart' as const),
    fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 2, maxLength: 2 }),
  )
  .map(([act, ids]): Judgement[] => {
    const [a, b] = ids.map((id) => subjectOf(id, smallReference));
    return a && b ? [{ act, a, b }] : [];
  });
const undo = fc.nat(3).map((n): Judgement[] => [{ act: 'undo', number: n + 1 }]);
/** Of a claim of the articles at hand, told by its number. */
const ofClaim = fc.record({
  at: fc.nat(20),
  change: fc.constantFrom(
    null,
    { modality: 'cancelled' as const },
    { date: '2018-05-30' },
    { date: null, place: { name: 'Dandong', country: 'CHN' } },
  ),
});

type Plan = {
  readonly pairs: readonly Judgement[][];
  readonly claims: readonly { at: number; change: object | null }[];
  readonly undos: readonly Judgement[][];
  readonly order: readonly number[];
};
const plan: fc.Arbitrary<Plan> = fc.record({
  pairs: fc.array(pair, { maxLength: 4 }),
  claims: fc.array(ofClaim, { maxLength: 2 }),
  undos: fc.array(undo, { maxLength: 2 }),
  order: fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
});

function judgementsOf(read: readonly ReadArticle[], { pairs, claims, undos }: Plan): readonly Judgement[] {
  const all = read.flatMap((r) => r.claims);
  const told = claims.flatMap(({ at, change }): Judgement[] => {
    const claim = all[at % Math.max(1, all.length)];
    if (!claim) return [];
    return [
      change === null ? { act: 'reject', claim: claimKey(claim) } : { act: 'amend', claim: claimKey(claim), change },
    ];
  });
  return [...pairs.flat(), ...told, ...undos.flat()];
}

/** The articles that a judgement is about: they are read again. */
function aboutArticles(judgement: Judgement | undefined, all: readonly Judgement[]): readonly string[] {
  if (judgement === undefined) return [];
  if (judgement.act === 'undo') return aboutArticles(all[judgement.number - 1], []);
  return 'claim' in judgement ? [judgement.claim.article] : [];
}

/** Judgements and articles, in any order, give the same graph as all at once. */
export function judgingLaws(
  name: string,
  make: () => Promise<World>,
  wipe: (store: GraphStore) => Promise<void>,
): void {
  describe(`judgements on ${name}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await make();
    });

    /** One writer takes in articles and judgements as `order` shuffles them. */
    const live = async (read: readonly ReadArticle[], told: readonly Judgement[], order: readonly number[]) => {
      const journal: Judgement[] = [];
      const upTo = (count: number) => judge(journal.slice(0, count), smallReference);
      const open = (): Promise<GraphWriter> =>
        openGraphWriter({
          store: world.store,
          reference: smallReference,
          clock: () => new Date('2018-06-01T00:00:00Z'),
          judgements: { count: () => journal.length, upTo },
        });
      let writer = await open();
      await writer.judge();
      const put = new Set<string>();
      const steps = [...read, ...told.map(() => null)]
        .map((step, i) => [order[i % order.length] ?? 0, step] as const)
        .sort(([a], [b]) => a - b);
      for (const [at, step] of steps) {
        if (at % 5 === 0) writer = await open();
        if (step) {
          await writer.apply({ put: [step], remove: [] });
          put.add(step.article.id);
          continue;
        }
        const next = told[journal.length];
        if (next) journal.push(next);
        await writer.judge();
        const again = read.filter((r) => put.has(r.article.id) && aboutArticles(next, journal).includes(r.article.id));
        if (again.length > 0) await writer.apply({ put: again, remove: [] });
      }
    };
    const law = (work: (read: readonly ReadArticle[], p: Plan) => Promise<void>): Promise<void> =>
      fc.assert(
        fc.asyncProperty(articles, plan, async (read, p) => {
          await wipe(world.store);
          await work(read, p);
        }),
        { numRuns: world.runs, endOnFailure: true },
      );

    it('judgements commute with ingestion, also past a restart', () =>
      law(async (read, p) => {
        const told = judgementsOf(read, p);
        await live(read, told, p.order);
        const whole = buildGraph(read, smallReference, judge(told, smallReference));
        expect(graphLines(await storedGraph(world.store.view()))).toEqual(graphLines(whole));
      }));

    it('undone is never judged', () =>
      law(async (read, p) => {
        const told = judgementsOf(read, { ...p, undos: [] });
        const undone = told.map((_, i): Judgement => ({ act: 'undo', number: i + 1 }));
        await live(read, [...told, ...undone], p.order);
        expect(graphLines(await storedGraph(world.store.view()))).toEqual(graphLines(buildGraph(read, smallReference)));
      }));
  });
}
