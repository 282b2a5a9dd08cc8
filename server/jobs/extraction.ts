import type { Article, Explanation, Span } from '../../graph/index.ts';
import { type Asked, createExplain } from '../ingest/explain/explain.ts';
import type { Extraction } from '../ingest/extractor.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import { createExtractor } from '../ingest/pipeline.ts';
import { makeReader } from '../records/read.ts';
import { patternPlaces } from '../reference/pattern-places.ts';

/** Reads articles, usually beside the server's own thread. */
export type ExtractionPool = {
  /** How many are read at a time. */
  readonly size: number;
  /** Name and version of the extractor; starts it where that is needed. */
  version(): Promise<string>;
  /** Throws ExtractionError. */
  extract(article: Article): Promise<Extraction>;
  /** How a stretch of a text is read. Throws ExtractionError. */
  explain(asked: Asked, stretch: Span): Promise<Explanation>;
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
export function inThread(knowledge: Knowledge): ExtractionPool {
  const extractor = createExtractor(knowledge);
  const read = makeReader(knowledge, extractor);
  const explain = createExplain(extractor, knowledge, patternPlaces(null));
  return {
    size: 1,
    version: async () => extractor.version,
    extract: async (article) => read(article),
    explain: async (asked, stretch) => explain(asked, stretch),
    close: async () => undefined,
  };
}
