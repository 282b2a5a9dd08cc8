import type { Article, Explanation, Span } from '../../graph/index.ts';
import type { Asked } from '../ingest/explain/explain.ts';
import type { Extraction } from '../ingest/extractor.ts';

/** Handed to a worker at its start. */
export type WorkerSettings = { readonly lexiconDir: string | null };

/** To the worker: one article to read, or a stretch of one to explain. */
export type WorkerRequest =
  | { readonly kind: 'extract'; readonly article: Pick<Article, 'text' | 'title' | 'published' | 'record'> }
  | { readonly kind: 'explain'; readonly asked: Asked; readonly stretch: Span };

/** From the worker: first that it is ready, then one answer to each request. */
export type WorkerReply =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'extraction'; readonly extraction: Extraction }
  | { readonly kind: 'explanation'; readonly explanation: Explanation }
  | { readonly kind: 'error'; readonly message: string };
