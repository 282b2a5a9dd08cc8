import { bannedWord, FUNCTIONS, isAllowedFunction, isAllowedProcedure, PROCEDURES } from './allowed.ts';
import { MAX_RANGE } from './bounds.ts';
import { closest } from './closest.ts';
import type { Parser } from './parser.ts';
import { nameOf, type Token } from './tokens.ts';

/** How many tokens a dotted name takes if a `(` follows it, else 0: `duration.between(` is 3. */
export function callAhead(p: Parser): number {
  if (!p.isName()) return 0;
  let length = 1;
  while (p.isSymbol('.', length) && p.isName(length + 1)) length += 2;
  return p.isSymbol('(', length) ? length : 0;
}

const PLUS = ['+', '||'];

type Callable = { readonly name: string; readonly token: Token };

function callable(p: Parser, length: number, what: string): Callable {
  const token = p.take(what);
  const parts = [token];
  for (let taken = 1; taken < length; taken += 1) parts.push(p.take(what));
  const quoted = parts.find((part) => part.kind === 'quoted');
  if (quoted !== undefined) {
    p.refuse({ code: 'quoted_name', message: `The name of a ${what} may not stand in backticks.` }, quoted);
  }
  return { name: parts.map(nameOf).join(''), token };
}

function allowedFunction(p: Parser, length: number): string {
  const { name, token } = callable(p, length, 'function');
  if (isAllowedFunction(name)) return name.toLowerCase();
  const banned = bannedWord(name);
  if (banned !== null) p.refuse(banned, token);
  const near = closest(name, FUNCTIONS);
  const hint = near === null ? null : `Did you mean ${near}()?`;
  return p.refuse({ code: 'function', message: `The function ${name} is not offered here.`, hint }, token);
}

/** `x IN list`, then `inner` with x known. */
export function eachOf(p: Parser, inner: () => void): void {
  p.name('a variable');
  p.expectWord('IN');
  p.rules.expression(p);
  p.loop(inner);
}

function quantified(p: Parser): void {
  eachOf(p, () => {
    p.expectWord('WHERE');
    p.rules.expression(p);
  });
}

function isAddedAt(p: Parser, ahead: number): boolean {
  return p.isSymbol(PLUS, ahead + 1) || (ahead > 0 && p.isSymbol(PLUS, ahead - 1));
}

/** How often a name is added to something before the current bracket closes. */
function additions(p: Parser, name: string): number {
  const depth = p.peek()?.depth ?? 0;
  let added = 0;
  for (let ahead = 0; (p.peek(ahead)?.depth ?? -1) >= depth; ahead += 1) {
    const token = p.peek(ahead);
    if (token !== null && p.isName(ahead) && nameOf(token) === name && isAddedAt(p, ahead)) added += 1;
  }
  return added;
}

/** `reduce(sum = 0, x IN list | sum + x)`; an accumulator added to itself would double with every item. */
function reduce(p: Parser): void {
  const accumulator = nameOf(p.name('the name of the accumulator'));
  p.expectSymbol('=');
  p.rules.expression(p);
  p.expectSymbol(',');
  eachOf(p, () => {
    p.expectSymbol('|');
    if (additions(p, accumulator) > 1) {
      p.refuse({ code: 'bound', message: `reduce adds ${accumulator} to itself, which doubles with every item.` });
    }
    p.rules.expression(p);
  });
}

/** `size(list) - 1`: a bound that the data give. */
function sizeBound(p: Parser): null {
  if (!p.isWord(['SIZE', 'LENGTH']) || !p.isSymbol('(', 1)) {
    const hint = 'Write a whole number, or size(…) of a list.';
    p.refuse({ code: 'bound', message: 'The bounds of range() must be known before the query runs.', hint });
  }
  p.take('size');
  p.expectSymbol('(');
  p.rules.expression(p);
  p.expectSymbol(')');
  if (p.isSymbol(['-', '+']) && p.peek(1)?.kind === 'number') {
    p.take('a sign');
    p.take('a number');
  }
  return null;
}

/** A bound of range(); null: known only from the data. */
function rangeBound(p: Parser): number | null {
  const isNegative = p.takeSymbol('-');
  const token = p.peek();
  if (token?.kind !== 'number' || !/^[0-9]+$/.test(token.text)) return sizeBound(p);
  p.take('a number');
  return isNegative ? -Number(token.text) : Number(token.text);
}

function rangeSize(from: number | null, to: number | null, step: number | null): number {
  if (from === null || to === null) return 1;
  return Math.floor(Math.abs(to - from) / Math.max(1, Math.abs(step ?? 1))) + 1;
}

function range(p: Parser): void {
  const token = p.peek();
  const from = rangeBound(p);
  p.expectSymbol(',');
  const to = rangeBound(p);
  const size = rangeSize(from, to, p.takeSymbol(',') ? rangeBound(p) : 1);
  if (size > MAX_RANGE) {
    p.refuse({ code: 'bound', message: `range() may give at most ${MAX_RANGE.toLocaleString('en')} numbers.` }, token);
  }
  p.range(size, token);
}

/** The embedded engine silently takes 0.5 for a percentile that is no literal. */
function percentile(p: Parser): void {
  p.takeWord('DISTINCT');
  p.rules.expression(p);
  p.expectSymbol(',');
  const hint = 'Write the number itself, for example 0.9.';
  if (p.peek()?.kind !== 'number') p.refuse({ code: 'bound', message: 'A percentile must be a plain number.', hint });
  p.take('a number');
}

function plain(p: Parser): void {
  p.takeWord('DISTINCT');
  p.list(() => p.rules.expression(p));
}

function count(p: Parser): void {
  if (p.isSymbol('*') && p.isSymbol(')', 1)) p.take('*');
  else plain(p);
}

const ARGUMENTS: Readonly<Record<string, (p: Parser) => void>> = {
  all: quantified,
  any: quantified,
  none: quantified,
  single: quantified,
  reduce,
  range,
  count,
  percentilecont: percentile,
  percentiledisc: percentile,
};

/** A function call of `length` name tokens (callAhead). */
export function functionCall(p: Parser, length: number): void {
  const name = allowedFunction(p, length);
  p.expectSymbol('(');
  if (!p.isSymbol(')')) (ARGUMENTS[name] ?? plain)(p);
  if (!p.takeSymbol(')')) p.unexpected(`\`)\` at the end of ${name}()`);
}

/** `db.labels()`, with or without arguments. */
export function procedureName(p: Parser): void {
  let length = 1;
  while (p.isSymbol('.', length) && p.isName(length + 1)) length += 2;
  if (!p.isName()) p.unexpected('the name of a procedure, or a subquery in braces');
  const { name, token } = callable(p, length, 'procedure');
  if (isAllowedProcedure(name)) return;
  const near = closest(name, PROCEDURES);
  const hint = near === null ? `Allowed are: ${PROCEDURES.join(', ')}.` : `Did you mean ${near}()?`;
  p.refuse({ code: 'procedure', message: `The procedure ${name} is not allowed here.`, hint }, token);
}
