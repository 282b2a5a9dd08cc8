import type { DocumentRead } from '../../graph/index.ts';
import type { Fault, KnownFile } from './document.ts';
import type { FeedFile, FeedRead } from './feed/feed.ts';

/** To the thread. */
export type Ask = KnownFile | (FeedFile & { readonly kind: 'feed' });

/** From the thread: first that it is ready, then one answer to each file. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly document: DocumentRead }
  | { readonly kind: 'feed'; readonly feed: FeedRead }
  | { readonly kind: 'refused'; readonly fault: Fault; readonly message: string; readonly hint: string }
  | { readonly kind: 'failed'; readonly message: string };
