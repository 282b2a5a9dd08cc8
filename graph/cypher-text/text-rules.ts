import { MAX_TEXT } from './bounds.ts';
import type { Refusal } from './refusal.ts';
import { isSignificant, type Token } from './tokens.ts';

// Two readers of one text may differ in what ends a comment or a string. Whatever any of them could read in
// its own way is refused here, so that the grammar and the engine see the same tokens.

const HINT_CHARACTER = 'Put names with other letters into backticks, and texts into quotes.';

/** Written out, since an invisible character cannot be shown. */
function codePoint(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function firstMatch(text: string, pattern: RegExp): number | null {
  const at = text.search(pattern);
  return at < 0 ? null : at;
}

/** Neo4j decodes `\u0027` before it reads the text, so an escape can end a string or a comment. */
function escapes(text: string): Refusal | null {
  const offset = firstMatch(text, /\\u/i);
  if (offset === null) return null;
  const message = 'A backslash followed by u is not allowed, not even in a text or a comment.';
  return { code: 'escape', message, hint: 'Write the character itself.', offset };
}

// Control characters but tab and line ends; a carriage return alone ends a comment for one engine only;
// line separators and invisible marks look like nothing and may be read as a line end.
const FORBIDDEN_ANYWHERE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;

function isForbidden(character: string, next: string | undefined): boolean {
  if (character === '\r') return next !== '\n';
  return character !== '\t' && character !== '\n' && FORBIDDEN_ANYWHERE.test(character);
}

function characters(text: string): Refusal | null {
  let offset = 0;
  for (const character of text) {
    if (isForbidden(character, text[offset + 1])) {
      const message = `The character ${codePoint(text, offset)} is not allowed in a query.`;
      return { code: 'character', message, hint: 'It cannot be seen; type the place again.', offset };
    }
    offset += character.length;
  }
  return null;
}

function openText({ text, start }: Token): Refusal | null {
  if (text.startsWith('/*')) {
    return {
      code: 'open_comment',
      message: 'A comment is opened with /* and never closed.',
      hint: 'Close it with */.',
      offset: start,
    };
  }
  const quote = text.charAt(0);
  if (!['"', "'", '`'].includes(quote)) return null;
  const isEmptyName = text.startsWith('``');
  const message = isEmptyName ? 'A name in backticks is empty.' : `A ${quote} is opened and never closed.`;
  return { code: 'open_text', message, hint: isEmptyName ? null : `Close it with ${quote}.`, offset: start };
}

function badToken(token: Token): Refusal {
  const open = openText(token);
  if (open !== null) return open;
  const { text, start } = token;
  if (/^\.?[0-9]/.test(text)) {
    const message = `\`${text.slice(0, 30)}\` is neither a number nor a name.`;
    return { code: 'number', message, hint: 'Put a space between a number and the word behind it.', offset: start };
  }
  const dollar = text.indexOf('$');
  if (dollar >= 0) {
    const message = 'A $ begins a parameter such as $name; it cannot stand here.';
    return { code: 'character', message, hint: null, offset: start + dollar };
  }
  const message = `The character ${/^[\x20-\x7e]/.test(text) ? text : codePoint(text, 0)} is not allowed outside quotes.`;
  return { code: 'character', message, hint: HINT_CHARACTER, offset: start };
}

/** Comments within comments, and `/*` that shares its star: engines may differ in where they end. */
function comment({ text, start }: Token): Refusal | null {
  const isBlock = text.startsWith('/*');
  if (!isBlock || (!text.slice(2).includes('/*') && !text.startsWith('/*/'))) return null;
  return {
    code: 'open_comment',
    message: 'A comment may not hold another /* or begin with /*/.',
    hint: null,
    offset: start,
  };
}

/** A backslash escapes in one engine and is a plain character in the other. */
function quoted({ text, start }: Token): Refusal | null {
  if (!text.includes('\\')) return null;
  return {
    code: 'character',
    message: 'A name in backticks may not hold a backslash.',
    hint: null,
    offset: start + text.indexOf('\\'),
  };
}

const BY_KIND: Readonly<Partial<Record<Token['kind'], (token: Token) => Refusal | null>>> = {
  bad: badToken,
  comment,
  quoted,
};

function tokenFaults(tokens: readonly Token[]): Refusal | null {
  for (const token of tokens) {
    const fault = BY_KIND[token.kind]?.(token) ?? null;
    if (fault !== null) return fault;
  }
  return null;
}

function statements(tokens: readonly Token[]): Refusal | null {
  const significant = tokens.filter(isSignificant);
  const at = significant.findIndex((token) => token.text === ';');
  const next = at < 0 ? undefined : significant[at + 1];
  if (next === undefined) return null;
  const message = 'Only one statement at a time is allowed.';
  return { code: 'statements', message, hint: 'Remove what stands behind the ;.', offset: next.start };
}

/** The first fault of the text itself, before its grammar is looked at. */
export function textFault(text: string, tokens: readonly Token[]): Refusal | null {
  if (text.length > MAX_TEXT) {
    const message = `The query is longer than ${MAX_TEXT.toLocaleString('en')} characters.`;
    return { code: 'too_long', message, hint: 'Pass long lists as parameters.', offset: MAX_TEXT };
  }
  const fault = escapes(text) ?? characters(text) ?? tokenFaults(tokens) ?? statements(tokens);
  if (fault !== null) return fault;
  const isEmpty = !tokens.some((token) => isSignificant(token) && token.text !== ';');
  const hint = 'Try MATCH (a:Leader)-[m:MET]-(b:Leader) RETURN a.name, b.name, m.when';
  return isEmpty ? { code: 'empty', message: 'The query is empty.', hint, offset: 0 } : null;
}
