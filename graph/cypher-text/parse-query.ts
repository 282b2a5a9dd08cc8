import { bannedWord, FIRST_WORDS } from './allowed.ts';
import { closest } from './closest.ts';
import { procedureName } from './parse-call.ts';
import { expression } from './parse-expression.ts';
import { patterns } from './parse-pattern.ts';
import type { Parser, QueryEnd } from './parser.ts';

/** What a clause leaves open: RETURN ends a part, a lone procedure call may end it, the others may not. */
type Ending = 'ends' | 'may end' | 'goes on';

const CLAUSES: Readonly<Record<string, (p: Parser) => Ending>> = {
  MATCH: match,
  OPTIONAL: optional,
  UNWIND: unwind,
  WITH: (p) => project(p, 'goes on'),
  RETURN: (p) => project(p, 'ends'),
  CALL: call,
};

/** One query: parts between UNIONs, each a run of reading clauses. */
export function query(p: Parser, end: QueryEnd): void {
  part(p, end);
  while (p.isWord('UNION')) {
    p.count('union');
    p.take('UNION');
    if (!p.takeWord('ALL')) p.takeWord('DISTINCT');
    part(p, end);
  }
}

function part(p: Parser, end: QueryEnd): void {
  let ending: Ending = 'goes on';
  do {
    if (isOver(p)) break;
    p.count('clause');
    ending = clause(p);
  } while (ending !== 'ends');
  const isOpen = ending === 'goes on' && end === 'return';
  if (isOpen) p.unexpected('RETURN: a query must say what to return');
  if (!isOver(p)) p.unexpected('the end of the query after RETURN');
}

function isOver(p: Parser): boolean {
  return p.peek() === null || p.isSymbol(['}', ';']) || p.isWord('UNION');
}

function clause(p: Parser): Ending {
  const token = p.peek();
  const read = token?.kind === 'word' ? CLAUSES[token.text.toUpperCase()] : undefined;
  if (read !== undefined) return read(p);
  return notAClause(p);
}

function notAClause(p: Parser): never {
  const token = p.peek();
  if (token === null || token.kind !== 'word') p.unexpected('MATCH, RETURN, WITH, UNWIND or CALL');
  const banned = bannedWord(token.text);
  if (banned !== null) p.refuse(banned);
  const near = closest(token.text, [...FIRST_WORDS, 'WHERE', 'ORDER', 'LIMIT']);
  const message = `Expected a clause such as MATCH or RETURN, but found \`${token.text.slice(0, 30)}\`.`;
  return p.refuse({ code: 'syntax', message, hint: near === null ? null : `Did you mean ${near}?` });
}

function where(p: Parser): void {
  if (p.takeWord('WHERE')) expression(p);
}

function match(p: Parser): Ending {
  p.count('match');
  p.take('MATCH');
  patterns(p);
  where(p);
  return 'goes on';
}

function optional(p: Parser): Ending {
  p.count('optional');
  p.take('OPTIONAL');
  if (p.isWord('CALL')) return call(p);
  if (!p.isWord('MATCH')) p.unexpected('MATCH after OPTIONAL');
  return match(p);
}

function unwind(p: Parser): Ending {
  p.count('unwind');
  p.take('UNWIND');
  expression(p);
  p.expectWord('AS');
  p.name('a variable');
  return 'goes on';
}

/** WITH and RETURN: what to pass on, in which order, how much of it. */
function project(p: Parser, ending: Ending): Ending {
  p.take('WITH or RETURN');
  if (p.isWord('DISTINCT')) p.take('DISTINCT');
  p.list(() => item(p));
  order(p);
  for (const word of ['SKIP', 'OFFSET', 'LIMIT']) if (p.takeWord(word)) expression(p);
  if (ending === 'goes on') where(p);
  return ending;
}

function item(p: Parser): void {
  if (p.takeSymbol('*')) return;
  expression(p);
  if (p.takeWord('AS')) p.name('a column name');
}

function order(p: Parser): void {
  if (!p.takeWord('ORDER')) return;
  p.expectWord('BY');
  p.list(() => {
    expression(p);
    if (p.isWord(['ASC', 'ASCENDING', 'DESC', 'DESCENDING'])) p.take('a direction');
  });
}

function call(p: Parser): Ending {
  p.take('CALL');
  if (p.isSymbol(['{', '('])) return subquery(p);
  procedureName(p);
  if (p.takeSymbol('(')) {
    if (!p.isSymbol(')')) p.nested(() => p.list(() => expression(p)));
    p.expectSymbol(')');
  }
  if (p.takeWord('YIELD')) yielded(p);
  return 'may end';
}

function yielded(p: Parser): void {
  if (p.takeSymbol('*')) return;
  p.list(() => {
    p.name('a column of the procedure');
    if (p.takeWord('AS')) p.name('a variable');
  });
  where(p);
}

/** `CALL (a, b) { … }` and `CALL { WITH a … }`. */
function subquery(p: Parser): Ending {
  if (p.takeSymbol('(')) {
    if (!p.takeSymbol('*') && !p.isSymbol(')')) p.list(() => p.name('a variable'));
    p.expectSymbol(')');
  }
  p.expectSymbol('{');
  p.nested(() => query(p, 'return'));
  p.expectSymbol('}');
  if (p.isWord('IN')) {
    p.refuse({ code: 'write', message: 'IN TRANSACTIONS is not allowed here. This console only reads.' });
  }
  return 'goes on';
}
