import { bannedWord } from './allowed.ts';
import { COUNTED, type Counted, MAX_LOOP_DEPTH, MAX_NESTING, MAX_RANGE_PRODUCT } from './bounds.ts';
import { type RefusalCode, Refused } from './refusal.ts';
import { isSignificant, type Token } from './tokens.ts';

/** The rules that need each other; handed in, so that the files of the grammar do not import in a circle. */
export type Rules = {
  readonly query: (p: Parser, end: QueryEnd) => void;
  readonly patterns: (p: Parser) => void;
  readonly expression: (p: Parser) => void;
};
/** Whether the last part must be RETURN: in EXISTS and COUNT a MATCH is enough. */
export type QueryEnd = 'return' | 'any';

type Fault = { readonly code: RefusalCode; readonly message: string; readonly hint?: string | null };

/** Walks the significant tokens of one statement and keeps the counts that are bounded. */
export class Parser {
  readonly rules: Rules;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #counts = new Map<Counted, number>();
  #at = 0;
  #nesting = 0;
  #loops = 0;
  #deepestLoop = 0;
  #rangeProduct = 1;

  constructor(text: string, tokens: readonly Token[], rules: Rules) {
    this.rules = rules;
    this.#text = text;
    this.#tokens = tokens.filter(isSignificant);
  }

  peek(ahead = 0): Token | null {
    return this.#tokens[this.#at + ahead] ?? null;
  }

  isWord(words: string | readonly string[], ahead = 0): boolean {
    const token = this.peek(ahead);
    if (token?.kind !== 'word') return false;
    const upper = token.text.toUpperCase();
    return typeof words === 'string' ? upper === words : words.includes(upper);
  }

  isSymbol(symbols: string | readonly string[], ahead = 0): boolean {
    const token = this.peek(ahead);
    if (token?.kind !== 'symbol') return false;
    return typeof symbols === 'string' ? token.text === symbols : symbols.includes(token.text);
  }

  isName(ahead = 0): boolean {
    const kind = this.peek(ahead)?.kind;
    return kind === 'word' || kind === 'quoted';
  }

  /** Takes the next token whatever it is. */
  take(expected: string): Token {
    const token = this.peek();
    if (token === null) return this.unexpected(expected);
    this.#at += 1;
    return token;
  }

  takeWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.#at += 1;
    return found;
  }

  takeSymbol(symbol: string): boolean {
    const found = this.isSymbol(symbol);
    if (found) this.#at += 1;
    return found;
  }

  expectWord(word: string): void {
    if (!this.takeWord(word)) this.unexpected(word);
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) this.unexpected(`\`${symbol}\``);
  }

  /** A variable, alias, label, key or property: any word, reserved or not, since its place says what it is. */
  name(expected: string): Token {
    return this.isName() ? this.take(expected) : this.unexpected(expected);
  }

  /** One or more, with commas between. */
  list(item: () => void): void {
    do item();
    while (this.takeSymbol(','));
  }

  nested(work: () => void): void {
    this.#nesting += 1;
    if (this.#nesting > MAX_NESTING) {
      this.refuse({ code: 'bound', message: `The query is nested more than ${MAX_NESTING} levels deep.` });
    }
    work();
    this.#nesting -= 1;
  }

  count(what: Counted, token: Token | null = this.peek()): void {
    const now = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, now);
    const { limit, plural } = COUNTED[what];
    if (now > limit) this.refuse({ code: 'bound', message: `The query has more than ${limit} ${plural}.` }, token);
  }

  /** A comprehension, a quantifier over a list or a reduce: `work` runs once for each item. */
  loop(work: () => void): void {
    this.count('loop');
    this.#loops += 1;
    this.#deepestLoop = Math.max(this.#deepestLoop, this.#loops);
    work();
    this.#loops -= 1;
    this.#checkLoops();
  }

  /** Whether a `|` may belong to a comprehension around this place. */
  get isInLoop(): boolean {
    return this.#loops > 0;
  }

  range(size: number, token: Token | null): void {
    this.count('range', token);
    this.#rangeProduct *= Math.max(1, size);
    if (this.#rangeProduct > MAX_RANGE_PRODUCT) {
      this.refuse({ code: 'bound', message: 'The ranges of this query multiply to more than a million.' }, token);
    }
    this.#checkLoops();
  }

  /** Index distance from an opening bracket `ahead` to its closing one, or null when it is never closed. */
  closing(ahead: number): number | null {
    const depth = this.peek(ahead)?.depth;
    for (let at = ahead + 1; at < this.#tokens.length - this.#at; at += 1) {
      if (this.peek(at)?.depth === depth && this.isSymbol([')', ']', '}'], at)) return at;
    }
    return null;
  }

  refuse(fault: Fault, token: Token | null = this.peek()): never {
    const { code, message, hint = null } = fault;
    throw new Refused({ code, message, hint, offset: token?.start ?? this.#text.trimEnd().length });
  }

  unexpected(expected: string): never {
    const token = this.peek();
    if (token === null) this.refuse({ code: 'syntax', message: `The query ends too early: expected ${expected}.` });
    const banned = token.kind === 'word' ? bannedWord(token.text) : null;
    if (banned !== null) this.refuse(banned);
    this.refuse({
      code: 'syntax',
      message: `Expected ${expected}, but found \`${excerpt(token.text)}\`.`,
      hint: habit(token),
    });
  }

  #checkLoops(): void {
    const limit = (this.#counts.get('range') ?? 0) > 0 ? 1 : MAX_LOOP_DEPTH;
    if (this.#deepestLoop > limit) {
      const message = `Comprehensions and reduces may stand ${limit} deep${limit === 1 ? ' beside range()' : ''}.`;
      this.refuse({ code: 'bound', message, hint: 'Use UNWIND or MATCH and collect() instead.' });
    }
  }
}

function excerpt(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

const HABITS: Readonly<Record<string, string>> = {
  '!': 'Write <> for "is not equal" and NOT for "not".',
  '=': 'Write a single = to compare.',
  '"': 'Is a quote missing?',
};

function habit(token: Token): string | null {
  return HABITS[token.text] ?? null;
}
