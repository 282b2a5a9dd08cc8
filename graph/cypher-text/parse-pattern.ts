import { MAX_HOPS } from './bounds.ts';
import type { Parser } from './parser.ts';
import type { Token } from './tokens.ts';

/** `:A`, `:A:B`, `:A|B`, `:A&!B`, `:%`; the colon is still to come. `bar` false: `|` ends it, as in a comprehension. */
export function labelExpression(p: Parser, bar = true): void {
  p.expectSymbol(':');
  labelTerm(p);
  for (;;) {
    if (p.isSymbol('|') && !bar && !barIsAlternative(p)) return;
    if (!p.isSymbol(['|', '&', ':'])) return;
    p.count('operator');
    p.take('a label');
    if (p.isSymbol(':')) p.take('a label');
    labelTerm(p);
  }
}

// In `[x IN xs WHERE x:A|B | x.name]` the first bar belongs to the label, the second to the comprehension.
function barIsAlternative(p: Parser): boolean {
  return p.isName(1) && p.isSymbol('|', 2);
}

function labelTerm(p: Parser): void {
  if (p.takeSymbol('!')) return p.nested(() => labelTerm(p));
  if (p.takeSymbol('%')) return;
  if (!p.isSymbol('(')) {
    p.name('a label or relationship type');
    return;
  }
  p.take('(');
  p.nested(() => {
    labelTerm(p);
    while (p.takeSymbol('|') || p.takeSymbol('&')) labelTerm(p);
  });
  p.expectSymbol(')');
}

export function mapLiteral(p: Parser): void {
  p.expectSymbol('{');
  if (p.takeSymbol('}')) return;
  p.list(() => {
    p.name('a property name');
    p.expectSymbol(':');
    p.rules.expression(p);
  });
  p.expectSymbol('}');
}

function innerWhere(p: Parser): void {
  if (p.takeWord('WHERE')) p.rules.expression(p);
}

function nodePattern(p: Parser): void {
  p.expectSymbol('(');
  const whereIsName = p.isWord('WHERE') && p.isSymbol([')', ':', '{'], 1);
  if (p.isName() && (whereIsName || !p.isWord('WHERE'))) p.name('a variable');
  if (p.isSymbol(':')) labelExpression(p);
  if (p.isSymbol('{')) mapLiteral(p);
  innerWhere(p);
  if (!p.takeSymbol(')')) p.unexpected('`)` at the end of the node');
}

type Length = { readonly upper: number | null; readonly token: Token };

function wholeNumber(p: Parser): number | null {
  const token = p.peek();
  if (token?.kind !== 'number' || !/^[0-9]+$/.test(token.text)) return null;
  return Number(p.take('a number').text);
}

/** `*`, `*2`, `*1..3`, `*..3`, `*2..`: the star is still to come. */
function starLength(p: Parser): Length {
  const token = p.take('`*`');
  const lower = wholeNumber(p);
  if (!p.takeSymbol('..')) return { upper: lower, token };
  return { upper: wholeNumber(p), token };
}

/** `{1,3}`, `{2}`, `+`, `*` behind a relationship or a parenthesised path. */
function quantifier(p: Parser): Length | null {
  const token = p.peek();
  if (token === null || !p.isSymbol(['{', '+', '*'])) return null;
  p.take('a quantifier');
  if (token.text !== '{') return { upper: null, token };
  const lower = wholeNumber(p);
  const upper = p.takeSymbol(',') ? wholeNumber(p) : lower;
  p.expectSymbol('}');
  return { upper, token };
}

function checkLength(p: Parser, length: Length | null, endless: boolean): void {
  if (length === null) return;
  const { upper, token } = length;
  if (upper === null && !endless) {
    const hint = 'Write the most hops you want, for example [:MET*1..3].';
    p.refuse({ code: 'bound', message: 'A path of any length needs an upper limit.', hint }, token);
  }
  if (upper !== null && upper > MAX_HOPS) {
    p.refuse({ code: 'bound', message: `A path may have at most ${MAX_HOPS} hops.`, hint: null }, token);
  }
}

function relationDetail(p: Parser, endless: boolean): void {
  const whereIsName = p.isWord('WHERE') && p.isSymbol([']', ':', '{', '*'], 1);
  if (p.isName() && (whereIsName || !p.isWord('WHERE'))) p.name('a variable');
  if (p.isSymbol(':')) labelExpression(p);
  if (p.isSymbol('*')) checkLength(p, starLength(p), endless);
  if (p.isSymbol('{')) mapLiteral(p);
  innerWhere(p);
  if (!p.takeSymbol(']')) p.unexpected('`]` at the end of the relationship');
}

function relation(p: Parser, endless: boolean): void {
  p.count('relation');
  p.takeSymbol('<');
  p.expectSymbol('-');
  if (p.takeSymbol('[')) relationDetail(p, endless);
  p.expectSymbol('-');
  p.takeSymbol('>');
  checkLength(p, quantifier(p), endless);
}

/** `((a)-[:MET]-(b)){1,3}`: a path in parentheses, with its own WHERE. */
function parenthesised(p: Parser, endless: boolean): void {
  p.expectSymbol('(');
  p.nested(() => {
    pathName(p);
    chain(p, endless);
    innerWhere(p);
  });
  p.expectSymbol(')');
  checkLength(p, quantifier(p), endless);
}

function element(p: Parser, endless: boolean): void {
  const inner = p.isSymbol('(', 1) || (p.isName(1) && p.isSymbol('=', 2));
  if (p.isSymbol('(') && inner) parenthesised(p, endless);
  else nodePattern(p);
}

/** Nodes and relationships in turn. */
function chain(p: Parser, endless: boolean): void {
  element(p, endless);
  while (p.isSymbol(['-', '<', '('])) {
    if (!p.isSymbol('(')) relation(p, endless);
    element(p, endless);
  }
}

function pathName(p: Parser): void {
  if (!p.isName() || !p.isSymbol('=', 1)) return;
  p.name('a name of the path');
  p.expectSymbol('=');
}

/** shortestPath(…), allShortestPaths(…): the name is still to come. */
export function shortest(p: Parser): void {
  p.take('shortestPath');
  p.expectSymbol('(');
  p.nested(() => chain(p, true));
  p.expectSymbol(')');
}

/** `SHORTEST 2`, `ALL SHORTEST`, `ANY 3`, `ANY SHORTEST`, `SHORTEST 2 GROUPS`: true when a search for shortest paths. */
function selector(p: Parser): boolean {
  if (!p.isWord(['SHORTEST', 'ALL', 'ANY']) || p.isSymbol('=', 1)) return false;
  const first = p.take('a path selector').text.toUpperCase();
  const found = p.takeWord('SHORTEST') || first === 'SHORTEST';
  wholeNumber(p);
  for (const word of ['PATH', 'PATHS', 'GROUP', 'GROUPS']) p.takeWord(word);
  return found;
}

/** One path of MATCH: `p = (a)-[:MET]-(b)`, `shortestPath(…)`, `ANY SHORTEST (a)-[:MET]-+(b)`. */
export function matchPath(p: Parser): void {
  p.count('path');
  pathName(p);
  if (p.isWord(['SHORTESTPATH', 'ALLSHORTESTPATHS']) && p.isSymbol('(', 1)) return shortest(p);
  const endless = selector(p);
  if (!p.isSymbol('(')) p.unexpected('a pattern such as `(a)-[:MET]-(b)`');
  chain(p, endless);
}

/** One path within an expression, where `(` opens a pattern. */
export function path(p: Parser): void {
  p.count('path');
  chain(p, false);
}

export function patterns(p: Parser): void {
  p.list(() => matchPath(p));
}

/** Whether the bracket that comes next opens a pattern, not an expression: what follows its end looks like a relationship. */
export function isPatternAhead(p: Parser, ahead = 0): boolean {
  const close = p.closing(ahead);
  if (close === null) return false;
  const next = close + (p.isSymbol('<', close + 1) ? 1 : 0);
  if (!p.isSymbol('-', next + 1)) return false;
  if (p.isSymbol('[', next + 2)) {
    const end = p.closing(next + 2);
    return end !== null && p.isSymbol('-', end + 1) && (p.isSymbol('(', end + 2) || p.isSymbol('>', end + 2));
  }
  return p.isSymbol('-', next + 2) && p.isSymbol(['(', '>'], next + 3);
}
