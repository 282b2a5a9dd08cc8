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

  const start = async (id: string, run: number): Promise<void> => {
    try {
      deps.started(id);
      deps.read(id, run, await readOne(id, deps));
    } catch (error) {
      await deps.failed(id, run, error);
    }
  };

  const kick = (): void => {
    while (running < deps.pool.size && deps.room()) {
      const next = waiting.shift();
      if (!next) return;
      if (!deps.current(next.id, next.run)) continue;
      running += 1;
      void start(next.id, next.run).finally(() => {
        running -= 1;
        kick();
      });
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
