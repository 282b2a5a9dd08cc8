import { type Desk, keyFrom, phraseAt, take } from '../desk.ts';
import type { Order } from '../question.ts';

const ORDERS: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['first', 'first'],
  ['the first to', 'first'],
  ['earliest', 'first'],
  ['next', 'first'],
  ['last', 'last'],
  ['the last to', 'last'],
  ['latest', 'last'],
  ['most recently', 'last'],
  ['most recent', 'last'],
  ['most often', 'most'],
  ['most frequently', 'most'],
  ['the most', 'most'],
  ['most', 'most'],
]);
const KEYS = new Set(ORDERS.keys());

/** First, last or most; null where no such word stands. "next" is the first of what is planned. */
export function recogniseOrder(desk: Desk): { readonly desk: Desk; readonly order: Order | null } {
  for (let at = 0; at < desk.words.length; at += 1) {
    const n = phraseAt(desk, at, KEYS);
    if (n === 0) continue;
    return { desk: take(desk, { from: at, to: at + n }, 'order'), order: ORDERS.get(keyFrom(desk, at, n)) ?? null };
  }
  return { desk, order: null };
}
