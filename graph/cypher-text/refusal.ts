export type RefusalCode =
  | 'empty'
  | 'too_long'
  | 'character'
  | 'escape'
  | 'open_text'
  | 'open_comment'
  | 'number'
  | 'statements'
  | 'write'
  | 'load_csv'
  | 'admin'
  | 'prefix'
  | 'procedure'
  | 'function'
  | 'quoted_name'
  | 'bound'
  | 'syntax';

/** Why a text is not run. `offset` in UTF-16 units. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly message: string;
  readonly hint: string | null;
  readonly offset: number;
};

/** How the parser leaves a text at the first fault; it never gets past the gate. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** Offset in UTF-16 units, line and column from 1. */
export type TextPosition = { readonly offset: number; readonly line: number; readonly column: number };

export function positionIn(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset).split('\n');
  return { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
