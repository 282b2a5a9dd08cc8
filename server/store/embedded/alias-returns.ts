import { isSignificant, type Token, tokenize } from '../../../graph/index.ts';
import type { Insertion } from './rewrite.ts';

const ENDS = new Set(['ORDER', 'SKIP', 'OFFSET', 'LIMIT', 'UNION']);

/** A word as keyword: not a property, label, type or parameter name. */
function keyword(tokens: readonly Token[], i: number): string | null {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.depth !== 0) return null;
  const before = tokens[i - 1]?.text;
  return before === '.' || before === ':' ? null : token.text.toUpperCase();
}

type Return = { readonly from: number; readonly to: number };

/** Index ranges of the items behind each RETURN outside brackets, DISTINCT left out. */
function returns(tokens: readonly Token[]): readonly Return[] {
  const found: Return[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (keyword(tokens, i) !== 'RETURN') continue;
    const from = keyword(tokens, i + 1) === 'DISTINCT' ? i + 2 : i + 1;
    let to = from;
    while (to < tokens.length && tokens[to]?.text !== ';' && !ENDS.has(keyword(tokens, to) ?? '')) to++;
    found.push({ from, to });
    i = to - 1;
  }
  return found;
}

function items(tokens: readonly Token[], { from, to }: Return): readonly Return[] {
  const commas = tokens.flatMap((t, i) => (i >= from && i < to && t.text === ',' && t.depth === 0 ? [i] : []));
  const starts = [from, ...commas.map((i) => i + 1)];
  return starts.map((start, n) => ({ from: start, to: commas[n] ?? to }));
}

function aliasOf(text: string, tokens: readonly Token[], { from, to }: Return): Insertion | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to - from < 2) return null;
  for (let i = from; i < to; i++) if (keyword(tokens, i) === 'AS') return null;
  const own = text.slice(first.start, last.end);
  // The engine takes no doubled backtick.
  return own.includes('`') ? null : { at: last.end, text: ` AS \`${own}\`` };
}

/**
 * Gives each returned expression its own text as name, as Neo4j does: the embedded engine answers a node
 * beside an aggregate with a bare internal number otherwise.
 */
export function aliasReturns(text: string): readonly Insertion[] {
  const tokens = tokenize(text).filter(isSignificant);
  return returns(tokens)
    .flatMap((range) => items(tokens, range))
    .flatMap((item) => aliasOf(text, tokens, item) ?? []);
}

/** Adds LIMIT behind a last RETURN that has none, so that the engine need not build more rows than are shown. */
export function limited(text: string, rows: number): string {
  const tokens = tokenize(text).filter(isSignificant);
  const last = returns(tokens).at(-1);
  if (!last) return text;
  const tail = tokens.flatMap((_, i) => (i >= last.to ? [keyword(tokens, i)] : []));
  const united = tokens.some((t, i) => t.text === ';' || keyword(tokens, i) === 'UNION');
  return united || tail.includes('LIMIT') ? text : `${text}\nLIMIT ${rows}`;
}
