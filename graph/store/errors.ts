export const STORE_ERROR_KINDS = [
  'bad_query',
  'refused',
  'conflict',
  'timeout',
  'unavailable',
  'too_large',
  'constraint',
  'internal',
] as const;
export type StoreErrorKind = (typeof STORE_ERROR_KINDS)[number];

/** Where in a query text the fault lies: offset in UTF-16 units, line and column from 1. */
export type Position = { readonly offset: number; readonly line: number; readonly column: number };

/** Every failure of a store, in words for users; `hint` says what to do, the engine's own error is the `cause`. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  readonly hint: string | null;
  readonly position: Position | null;

  constructor(
    kind: StoreErrorKind,
    message: string,
    more: { hint?: string; position?: Position | null; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'StoreError';
    this.kind = kind;
    this.hint = more.hint ?? null;
    this.position = more.position ?? null;
  }
}

/** The call did not end by its deadline; a write has an unknown outcome and is to be sent again. */
export class StoreTimeout extends StoreError {
  constructor(ms: number) {
    super('timeout', `The store did not answer in ${ms / 1000} s.`, { hint: 'Try again, or narrow the question.' });
    this.name = 'StoreTimeout';
  }
}
