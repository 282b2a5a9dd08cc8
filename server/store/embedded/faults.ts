import { type Position, StoreError, type StoreErrorKind } from '../../../graph/index.ts';
import { positionAt } from '../position.ts';
import type { EngineFault } from './protocol.ts';

type Rule = { readonly when: RegExp; readonly kind: StoreErrorKind; readonly message: string; readonly hint?: string };

const FOLDER_HINT = 'Set DATA_DIR to a folder that this user may write.';
const RULES: readonly Rule[] = [
  { when: /a reading query wrote/, kind: 'refused', message: 'This query writes; only reading is allowed here.' },
  {
    when: /cannot be locked|already locked|file lock|in use/i,
    kind: 'unavailable',
    message: 'Another Diplograph uses this folder.',
    hint: 'Stop the other one, or set DATA_DIR to another folder.',
  },
  {
    when: /Permission denied|Read-only file system|EACCES|EROFS|EPERM/i,
    kind: 'unavailable',
    message: 'The folder of the graph cannot be written.',
    hint: FOLDER_HINT,
  },
  {
    when: /No space left|ENOSPC/i,
    kind: 'unavailable',
    message: 'The disk is full.',
    hint: 'Free some space, then try again.',
  },
  {
    when: /cannot create|ENOENT|ENOTDIR|EEXIST/i,
    kind: 'unavailable',
    message: 'The folder of the graph cannot be made.',
    hint: FOLDER_HINT,
  },
  {
    when: /GRAFEO-T001|write conflict/i,
    kind: 'conflict',
    message: 'Another write changed the same node at the same time.',
  },
  { when: /constraint violation/i, kind: 'constraint', message: 'A key that must be unique exists already.' },
];

/** A fault of the engine outside the console, in words for users; the engine's own text is only the cause. */
export function storeError(fault: EngineFault): StoreError {
  const cause = new Error(fault.message);
  const rule = RULES.find(({ when }) => when.test(fault.message));
  if (rule) return new StoreError(rule.kind, rule.message, { cause, ...(rule.hint ? { hint: rule.hint } : {}) });
  if (isQueryFault(fault)) return queryError(fault, null);
  return new StoreError('internal', 'The graph store failed.', { hint: 'The log says more.', cause });
}

/** Syntax, meaning and evaluation: the query is at fault, not the store. */
export function isQueryFault({ message, status }: EngineFault): boolean {
  return message.startsWith('Query error') || /^(22|42)/.test(status ?? '');
}

const SYMBOLS: Readonly<Record<string, string>> = {
  LParen: '(',
  RParen: ')',
  LBracket: '[',
  RBracket: ']',
  LBrace: '{',
  RBrace: '}',
  Colon: ':',
  Comma: ',',
  Eof: 'the end',
};

/** What the engine says about a person's query, in plain words, with the place if it names one. */
export function queryError(fault: EngineFault, text: string | null): StoreError {
  const [first = '', ...rest] = fault.message.split('\n');
  const said = first
    .replace(/^[A-Za-z]+ error: GRAFEO-\w+: /, '')
    .replace(/^(syntax|semantic) error: (\[Cypher\] )?/, '')
    .replace(/;.*$/, '')
    .replace(/\b[LR]?(Paren|Bracket|Brace|Colon|Comma|Eof)\b/g, (name) => SYMBOLS[name] ?? name);
  const help = /help: (.+)/.exec(rest.join('\n'))?.[1];
  return new StoreError('bad_query', `${said.charAt(0).toUpperCase()}${said.slice(1)}.`, {
    position: text === null ? null : positionIn(fault.message, text),
    cause: new Error(fault.message),
    ...(help ? { hint: help } : {}),
  });
}

function positionIn(message: string, text: string): Position | null {
  const at = /--> query:(\d+):(\d+)/.exec(message);
  if (at) return positionAt(text, offsetOf(text, Number(at[1]), Number(at[2])));
  const named = /'([^'\n]+)'/.exec(message)?.[1] ?? /: (\$\w+)/.exec(message)?.[1];
  const offset = named === undefined ? -1 : wholeWord(text, named);
  return offset < 0 ? null : positionAt(text, offset);
}

/** First place of a name that is not part of a longer one. */
function wholeWord(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
    if (!/[\w$.]/.test(around)) return at;
  }
  return text.indexOf(name);
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, l) => sum + l.length + 1, column - 1);
}
