import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  argumentKey,
  buildGraph,
  type Claim,
  claimKey,
  claimsChanged,
  type GraphStore,
  graphLines,
  type Judgement,
  judge,
  leaderIdFromKey,
  namesakeKey,
  type ReadArticle,
  type Subject,
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
  'kim-jong-un~2.PRK',
  'moon-jae-in~2.KOR',
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

/** Another person of the name in some of the claims: by the numbers of the claims, and his own. */
const namesake = fc.record({
  at: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  nth: fc.integer({ min: 2, max: 3 }),
});

type Plan = {
  readonly namesakes: readonly { at: readonly number[]; nth: number }[];
  readonly pairs: readonly Judgement[][];
  readonly claims: readonly { at: number; change: object | null }[];
  readonly undos: readonly Judgement[][];
  readonly order: readonly number[];
};
const plan: fc.Arbitrary<Plan> = fc.record({
  pairs: fc.array(pair, { maxLength: 4 }),
  claims: fc.array(ofClaim, { maxLength: 2 }),
  namesakes: fc.array(namesake, { maxLength: 2 }),
  undos: fc.array(undo, { maxLength: 2 }),
  order: fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
});

/** Of the first person in the first of these claims, in all of them where the same name stands. */
function namesakeOf(claims: readonly Claim[], nth: number): readonly Judgement[] {
  const person = claims[0]?.said.args.find((a) => a.kind === 'leader');
  if (!person) return [];
  const { kind, country, name } = person;
  const subject = (key: string): Subject => ({ kind, key, country, name, id: leaderIdFromKey(key, country) });
  const from = argumentKey(person);
  const here = claims.filter(({ said }) => said.args.some((a) => argumentKey(a) === from));
  const places = here.map((claim) => ({ claim: claimKey(claim), from }));
  const other = subject(namesakeKey(person.key, nth));
  return [{ act: 'namesake', who: subject(person.key), other, claims: places }];
}

/** That two of the claims report two meetings: nothing in the graph follows. */
const twoMeetings = (claims: readonly Claim[]): readonly Judgement[] =>
  claims.length < 2
    ? []
    : [{ act: 'two-meetings', a: meetingOf(claims.slice(0, 1)), b: meetingOf(claims.slice(1, 2)) }];
const meetingOf = (claims: readonly Claim[]) => ({ name: 'a meeting', claims: claims.map(claimKey) });

function judgementsOf(read: readonly ReadArticle[], { pairs, claims, namesakes, undos }: Plan): readonly Judgement[] {
  const all = read.flatMap((r) => r.claims);
  const others = namesakes.flatMap(({ at, nth }) =>
    namesakeOf(
      at.flatMap((n) => all[n % Math.max(1, all.length)] ?? []),
      nth,
    ),
  );
  const told = claims.flatMap(({ at, change }): Judgement[] => {
    const claim = all[at % Math.max(1, all.length)];
    if (!claim) return [];
    return [
      change === null ? { act: 'reject', claim: claimKey(claim) } : { act: 'amend', claim: claimKey(claim), change },
    ];
  });
  const [merge, ...rest] = pairs.flat();
  // Some of the pairs come first, so that what is undone is now of the one sort, now of the other.
  return [...(merge ? [merge] : []), ...others, ...told, ...twoMeetings(all), ...rest, ...undos.flat()];
}

/** The articles that a judgement is about: they are read again. */
function aboutArticles(judgement: Judgement | undefined, all: readonly Judgement[]): readonly string[] {
  if (judgement === undefined) return [];
  if (judgement.act === 'undo') return aboutArticles(all[judgement.number - 1], []);
  return claimsChanged(judgement).map((claim) => claim.article);
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
