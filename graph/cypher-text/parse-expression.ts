import { patternFault } from './bounds.ts';
import { callAhead, eachOf, functionCall } from './parse-call.ts';
import { isPatternAhead, labelExpression, mapLiteral, path, shortest } from './parse-pattern.ts';
import type { Parser } from './parser.ts';

const WORD_OPERATORS = ['AND', 'OR', 'XOR', 'IN', 'CONTAINS', 'STARTS', 'ENDS'];
const SYMBOL_OPERATORS = ['=', '<>', '<', '>', '<=', '>=', '=~', '+', '-', '||', '*', '/', '%', '^'];

/** Any expression. Which operator binds first makes no difference to what is allowed, so operands and operators alternate. */
export function expression(p: Parser): void {
  p.nested(() => {
    operand(p);
    while (operator(p)) operand(p);
  });
}

/** Takes a binary operator; false when the expression ends here. `=~` takes its pattern too. */
function operator(p: Parser): boolean {
  while (p.isSymbol('=~')) regex(p);
  const isWord = p.isWord(WORD_OPERATORS);
  if (!isWord && !p.isSymbol(SYMBOL_OPERATORS)) return false;
  p.count('operator');
  if (p.isWord('XOR')) p.count('xor');
  if (p.isWord(['AND', 'OR'])) p.count('logic');
  const word = p.take('an operator').text.toUpperCase();
  if (word === 'STARTS' || word === 'ENDS') p.expectWord('WITH');
  return true;
}

function regex(p: Parser): void {
  p.take('=~');
  p.count('regex');
  const token = p.peek();
  const continued = p.isSymbol(['+', '||', '[', '.'], 1);
  if (token?.kind !== 'string' || continued) {
    const hint = "Write the pattern itself, for example =~ '(?i)kim.*', or use CONTAINS.";
    p.refuse({ code: 'bound', message: 'The pattern behind =~ must be a plain text.', hint });
  }
  const fault = patternFault(token.text.slice(1, -1).replace(/\\([^])/g, '$1'));
  if (fault !== null)
    p.refuse({ code: 'bound', message: `The pattern behind =~ ${fault}.`, hint: 'Use CONTAINS instead.' });
  p.take('a pattern');
}

function operand(p: Parser): void {
  if (p.isWord('NOT') || p.isSymbol(['-', '+'])) {
    p.count('operator');
    p.take('an operator');
    return p.nested(() => operand(p));
  }
  atom(p);
  postfix(p);
}

const LITERALS = new Set(['number', 'string', 'parameter']);

function atom(p: Parser): void {
  const token = p.peek();
  if (token !== null && LITERALS.has(token.kind)) {
    p.take('a value');
    return;
  }
  if (p.isSymbol('(')) return brackets(p);
  if (p.isSymbol('[')) return list(p);
  if (p.isSymbol('{')) return mapLiteral(p);
  if (p.isName()) return named(p);
  p.unexpected('a value, a variable or a function');
}

function brackets(p: Parser): void {
  if (isPatternAhead(p)) return p.nested(() => path(p));
  p.take('(');
  expression(p);
  if (!p.takeSymbol(')')) p.unexpected('`)`');
}

function named(p: Parser): void {
  if (isCase(p)) return caseOf(p);
  if (p.isSymbol('{', 1) && p.isWord(['EXISTS', 'COUNT', 'COLLECT'])) return subquery(p);
  if (p.isWord(['SHORTESTPATH', 'ALLSHORTESTPATHS']) && p.isSymbol('(', 1)) return shortest(p);
  const length = callAhead(p);
  if (length > 0) return functionCall(p, length);
  p.name('a variable');
  if (p.isSymbol('{')) projection(p);
}

// A variable may be called `case`: then it is used up at once.
function isCase(p: Parser): boolean {
  return p.isWord('CASE') && p.peek(1) !== null && !p.isSymbol(['.', ',', ')', ']', '}', ':'], 1) && !p.isWord('AS', 1);
}

function caseOf(p: Parser): void {
  p.take('CASE');
  if (!p.isWord('WHEN')) expression(p);
  if (!p.isWord('WHEN')) p.unexpected('WHEN');
  while (p.takeWord('WHEN')) {
    p.list(() => expression(p));
    p.expectWord('THEN');
    expression(p);
  }
  if (p.takeWord('ELSE')) expression(p);
  p.expectWord('END');
}

/** `[1, 2]`, `[x IN xs WHERE … | …]` or `[p = (a)-->(b) WHERE … | …]`. */
function list(p: Parser): void {
  if (isPatternComprehension(p)) return patternComprehension(p);
  p.take('[');
  if (p.takeSymbol(']')) return;
  if (p.isName() && p.isWord('IN', 1)) eachOf(p, () => filterAndMap(p));
  else p.list(() => expression(p));
  if (!p.takeSymbol(']')) p.unexpected('`]`');
}

function isPatternComprehension(p: Parser): boolean {
  if (p.isName(1) && p.isSymbol('=', 2) && p.isSymbol('(', 3)) return isPatternAhead(p, 3);
  return p.isSymbol('(', 1) && isPatternAhead(p, 1) && endsInBar(p);
}

// `[(a)-->(b) | b]` has a bar at its own depth; `[(a)-->(b), 1]` has none.
function endsInBar(p: Parser): boolean {
  const close = p.closing(0) ?? 0;
  const inside = (p.peek()?.depth ?? 0) + 1;
  for (let at = 1; at < close; at += 1) {
    if (p.isSymbol('|', at) && p.peek(at)?.depth === inside) return true;
  }
  return false;
}

function patternComprehension(p: Parser): void {
  p.take('[');
  if (p.isName()) {
    p.name('a name of the path');
    p.expectSymbol('=');
  }
  path(p);
  p.loop(() => filterAndMap(p));
  if (!p.takeSymbol(']')) p.unexpected('`]`');
}

function filterAndMap(p: Parser): void {
  if (p.takeWord('WHERE')) expression(p);
  if (p.takeSymbol('|')) expression(p);
}

/** `n {.name, .*, events: count(e), other}` */
function projection(p: Parser): void {
  p.expectSymbol('{');
  if (p.takeSymbol('}')) return;
  p.list(() => projected(p));
  p.expectSymbol('}');
}

function projected(p: Parser): void {
  if (p.takeSymbol('.')) {
    if (!p.takeSymbol('*')) p.name('a property name');
    return;
  }
  p.name('a property name');
  if (p.takeSymbol(':')) expression(p);
}

/** EXISTS { }, COUNT { }, COLLECT { }: a pattern or a whole query. */
function subquery(p: Parser): void {
  const word = p.take('EXISTS').text.toUpperCase();
  p.expectSymbol('{');
  p.nested(() => {
    const isPattern = p.isSymbol('(') || (p.isName() && p.isSymbol('=', 1));
    if (!isPattern || word === 'COLLECT') return p.rules.query(p, word === 'COLLECT' ? 'return' : 'any');
    p.rules.patterns(p);
    if (p.takeWord('WHERE')) expression(p);
  });
  if (!p.takeSymbol('}')) p.unexpected('`}`');
}

const POSTFIX = ['.', '[', ':', '('];

function postfix(p: Parser): void {
  for (;;) {
    if (p.isWord('IS')) isNull(p);
    else if (p.isSymbol(POSTFIX)) access(p);
    else return;
  }
}

function access(p: Parser): void {
  p.count('operator');
  if (p.isSymbol(':')) return labelExpression(p, !p.isInLoop);
  if (p.isSymbol('(')) p.unexpected('an operator');
  if (p.takeSymbol('.')) {
    p.name('a property name');
    return;
  }
  p.take('[');
  if (!p.isSymbol('..')) expression(p);
  if (p.takeSymbol('..') && !p.isSymbol(']')) expression(p);
  if (!p.takeSymbol(']')) p.unexpected('`]`');
}

function isNull(p: Parser): void {
  p.take('IS');
  p.takeWord('NOT');
  p.expectWord('NULL');
}
