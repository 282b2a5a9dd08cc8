import type { DocumentRead, FileKind } from '../../graph/index.ts';

/** A file as it came. */
export type GivenFile = {
  readonly bytes: Uint8Array;
  /** Its media type or its name, as far as known. */
  readonly type: string;
};

/** A file whose kind is known; `charset` is what the sender says of a page, or null. */
export type KnownFile = { readonly kind: FileKind; readonly bytes: Uint8Array; readonly charset: string | null };

/** Files of all kinds as articles. */
export type DocumentReader = {
  /** Throws ReadingError. */
  read(file: KnownFile): Promise<DocumentRead>;
  close(): Promise<void>;
};

export type Reader = (file: Omit<KnownFile, 'kind'>) => Promise<DocumentRead>;

export type Fault = 'kind' | 'too-large' | 'broken' | 'empty';

/** Why a file cannot be read: `message` continues the file's name, `hint` says what to do instead. */
export class ReadingError extends Error {
  readonly fault: Fault;
  readonly hint: string;

  constructor(fault: Fault, message: string, hint: string) {
    super(message);
    this.name = 'ReadingError';
    this.fault = fault;
    this.hint = hint;
  }
}
