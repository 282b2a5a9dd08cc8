/** A file cannot be restored, or not here; nothing was changed. */
export class RestoreError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'RestoreError';
    this.hint = hint;
  }
}
