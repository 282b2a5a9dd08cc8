import { type Article, type Claim, identifyClaims } from '../../graph/index.ts';
import type { ExtractionPool } from './extraction.ts';

export type Reading = {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly warnings: readonly string[];
};

/** Reads waiting articles by id, as many at a time as the pool has readers. */
export type Reader = {
  push(id: string, run: number): void;
  /** Articles that wait or are being read. */
  readonly size: () => number;
  /** To be called when there is room again behind it. */
  kick(): void;
};

type Deps = {
  readonly pool: ExtractionPool;
  readonly find: (id: string) => Promise<Article | null>;
  readonly current: (id: string, run: number) => boolean;
  /** False while what was read piles up behind the writer. */
  readonly room: () => boolean;
  readonly started: (id: string) => void;
  readonly read: (id: string, run: number, reading: Reading) => void;
  readonly failed: (id: string, run: number, error: unknown) => Promise<void>;
};

async function readOne(id: string, { pool, find }: Deps): Promise<Reading> {
  const article = await find(id);
  if (article === null) throw new Error('Its file is missing in the archive. Add the article again.');
  const { claims, warnings } = await pool.extract(article);
  return { article, claims: identifyClaims(article.id, claims), warnings: warnings.map((w) => w.message) };
}

export function createReader(deps: Deps): Reader {
  const waiting: { readonly id: string; readonly run: number }[] = [];
  let running = 0;

  /** What is to be told of it, once it no longer counts as being read. */
  const outcome = async (id: string, run: number): Promise<() => unknown> => {
    try {
      deps.started(id);
      const reading = await readOne(id, deps);
      return () => deps.read(id, run, reading);
    } catch (error) {
      return () => deps.failed(id, run, error);
    }
  };

  const start = async (id: string, run: number): Promise<void> => {
    running += 1;
    const tell = await outcome(id, run);
    running -= 1;
    const told = tell();
    kick();
    await told;
  };

  const kick = (): void => {
    while (running < deps.pool.size && deps.room()) {
      const next = waiting.shift();
      if (!next) return;
      if (deps.current(next.id, next.run)) void start(next.id, next.run);
    }
  };

  return {
    push(id, run) {
      waiting.push({ id, run });
      kick();
    },
    size: () => waiting.length + running,
    kick,
  };
}
