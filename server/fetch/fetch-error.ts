/** Why an address gave nothing: `message` continues the address, `hint` says what to do. */
export class FetchError extends Error {
  readonly hint: string;
  /** Whether it may be otherwise a little later. */
  readonly passing: boolean;

  constructor(message: string, hint: string, more: { readonly passing?: boolean; readonly cause?: unknown } = {}) {
    super(message, { cause: more.cause });
    this.name = 'FetchError';
    this.hint = hint;
    this.passing = more.passing ?? false;
  }
}
