import type { Article } from '../../graph/index.ts';
import type { Extraction, Extractor } from '../ingest/extractor.ts';

/** Reads articles, usually beside the server's own thread. */
export type ExtractionPool = {
  /** How many are read at a time. */
  readonly size: number;
  /** Name and version of the extractor; starts it where that is needed. */
  version(): Promise<string>;
  /** Throws ExtractionError. */
  extract(article: Article): Promise<Extraction>;
  close(): Promise<void>;
};

/** An article that could not be read; the message is the plain reason. */
export class ExtractionError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ExtractionError';
  }
}

/** Reads in the caller's thread: for commands that read one file, and for tests. */
export function inThread(extractor: Extractor): ExtractionPool {
  return {
    size: 1,
    version: async () => extractor.version,
    extract: async (article) => extractor.extract(article),
    close: async () => undefined,
  };
}
