/** A judgement that cannot be made: what is wrong, and what to do. */
export class JudgementRefused extends Error {
  readonly hint: string;
  readonly missing: boolean;

  constructor(message: string, hint: string, missing = false) {
    super(message);
    this.name = 'JudgementRefused';
    this.hint = hint;
    this.missing = missing;
  }
}
