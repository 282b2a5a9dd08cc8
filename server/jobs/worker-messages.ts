import type { Article } from '../../graph/index.ts';
import type { Extraction } from '../ingest/extractor.ts';

/** Handed to a worker at its start. */
export type WorkerSettings = { readonly lexiconDir: string | null };

/** To the worker: one article to read. */
export type WorkerRequest = Pick<Article, 'text' | 'title' | 'published'>;

/** From the worker: first that it is ready, then one answer to each article. */
export type WorkerReply =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'extraction'; readonly extraction: Extraction }
  | { readonly kind: 'error'; readonly message: string };
