import type { ImportItem } from '../../graph/index.ts';

/** One row of a list: an article, or why it is none. */
export type ImportRow =
  | { readonly line: number; readonly item: ImportItem }
  | { readonly line: number; readonly fault: string };

/** A file that cannot be imported at all; nothing of it is taken. */
export class ImportError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ImportError';
    this.hint = hint;
  }
}

/** A list in a file; each call of `rows` reads it from the beginning. Rows throw ImportError. */
export type ImportList = { readonly path: string; rows(): AsyncIterable<ImportRow> };
