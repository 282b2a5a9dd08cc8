import {
  claimsChanged,
  type Judged,
  type Judgement,
  judge,
  type Reference,
  type VersionsOf,
} from '../../graph/index.ts';
import type { JudgementLog, JudgementRecord } from '../archive/judgement-log.ts';
import type { GraphWriter, JudgementSource } from '../store/graph-writer.ts';
import type { Jobs } from './queue.ts';

/** All that was judged, in its order: what the writer takes in. */
export type Judgements = JudgementSource & {
  records(): readonly JudgementRecord[];
  /** All of them as one. */
  now(): Judged;
  /** What would be if this one came too; nothing is kept. */
  tried(judgement: Judgement): Judged;
  /** Durable when it resolves; its number. */
  add(judgement: Judgement): Promise<number>;
};

type Around = { readonly reference: Reference; readonly clock: () => Date; readonly versions: VersionsOf };

export function createJudgements(log: JudgementLog, { reference, clock, versions }: Around): Judgements {
  const records = [...log.records];
  const told = (count: number): Judgement[] => records.slice(0, count).map((r) => r.judgement);
  let last: { readonly count: number; readonly judged: Judged } | null = null;
  const upTo = (count: number): Judged => {
    if (last?.count !== count) last = { count, judged: judge(told(count), reference, versions) };
    return last.judged;
  };
  return {
    count: () => records.length,
    upTo,
    records: () => records,
    now: () => upTo(records.length),
    tried: (judgement) => judge([...told(records.length), judgement], reference, versions),
    async add(judgement) {
      await log.append([{ judgement }]);
      return records.push({ at: clock().toISOString(), judgement });
    },
  };
}

/** Makes judgements, and makes the graph follow them. */
export type Bench = {
  /** Resolves with its number when it is recorded; `done` when the graph follows. */
  decide(judgement: Judgement): Promise<{ readonly number: number; readonly done: Promise<void> }>;
  /** What was recorded, but had not reached the graph when the last process ended. */
  catchUp(): Promise<void>;
};

type Deps = {
  readonly judgements: Judgements;
  readonly writer: GraphWriter;
  readonly jobs: Jobs;
  readonly versions: VersionsOf;
  readonly changed: () => void;
};

/** The articles of the claims that a judgement, or its undoing, changes. */
function articlesOf(judgement: Judgement | undefined, records: readonly JudgementRecord[]): readonly string[] {
  if (judgement === undefined) return [];
  if (judgement.act === 'undo') return articlesOf(records[judgement.number - 1]?.judgement, []);
  return claimsChanged(judgement).map((claim) => claim.article);
}

export function createBench({ judgements, writer, jobs, versions, changed }: Deps): Bench {
  /** What is judged of a claim counts when its article is read: so it is read again. */
  const follow = async (articles: readonly string[]): Promise<void> => {
    await jobs.quiet(() => writer.judge());
    await Promise.all(articles.map((id) => jobs.settled(id)));
    changed();
  };
  const readAgain = async (all: readonly Judgement[]): Promise<readonly string[]> => {
    const articles = [...new Set(all.flatMap((j) => articlesOf(j, judgements.records())).flatMap(versions))];
    for (const id of articles) await jobs.retry(id);
    return articles;
  };
  return {
    async decide(judgement) {
      const recorded = judgements.add(judgement);
      const done = recorded.then(() => readAgain([judgement])).then(follow);
      jobs.owe(done);
      return { number: await recorded, done };
    },
    async catchUp() {
      const missed = judgements.records().slice(writer.judged());
      if (missed.length === 0) return;
      await readAgain(missed.map((r) => r.judgement));
      await follow([]);
    },
  };
}
