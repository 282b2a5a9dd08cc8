import { MAX_TEXT } from './bounds.ts';
import { expression } from './parse-expression.ts';
import { patterns } from './parse-pattern.ts';
import { query } from './parse-query.ts';
import { Parser, type Rules } from './parser.ts';
import { positionIn, type Refusal, type RefusalCode, Refused, type TextPosition } from './refusal.ts';
import { textFault } from './text-rules.ts';
import { isSignificant, type Token, tokenize } from './tokens.ts';

/** `statement` is the text up to its last token, without `;`, so offsets in it are offsets in the text. */
export type GateVerdict =
  | { readonly ok: true; readonly statement: string }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      readonly message: string;
      readonly hint: string | null;
      readonly position: TextPosition | null;
    };

const RULES: Rules = { query, patterns, expression };

function fault(text: string, tokens: readonly Token[]): Refusal | null {
  const ofText = textFault(text, tokens);
  if (ofText !== null) return ofText;
  const parser = new Parser(text, tokens, RULES);
  try {
    query(parser, 'return');
    parser.takeSymbol(';');
    if (parser.peek() !== null) parser.unexpected('the end of the query');
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function statementOf(text: string, tokens: readonly Token[]): string {
  const last = tokens.findLast((token) => isSignificant(token) && token.text !== ';');
  return text.slice(0, last?.end ?? 0);
}

/**
 * Admits only texts of the reading grammar (operations: reading clauses, listed functions and procedures, bounded shape).
 * Total; equal for every engine. What it lets pass can still be slow: plan, session and deadline follow.
 */
export function gate(text: string): GateVerdict {
  // A text past the limit is refused unread, so that its length costs nothing.
  const tokens = text.length > MAX_TEXT ? [] : tokenize(text);
  const refusal = fault(text, tokens);
  if (refusal === null) return { ok: true, statement: statementOf(text, tokens) };
  const { code, message, hint, offset } = refusal;
  return { ok: false, code, message, hint, position: positionIn(text, offset) };
}
