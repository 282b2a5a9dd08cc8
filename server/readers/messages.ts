import type { DocumentRead } from '../../graph/index.ts';
import type { Fault } from './document.ts';

/** From the thread: first that it is ready, then one answer to each file. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly document: DocumentRead }
  | { readonly kind: 'refused'; readonly fault: Fault; readonly message: string; readonly hint: string }
  | { readonly kind: 'failed'; readonly message: string };
