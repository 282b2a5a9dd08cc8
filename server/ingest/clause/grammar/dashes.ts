import { type Item, isNp, isVg, type NounPhrase } from '../items.ts';
import { type Grammar, phrasesAt } from './grammar.ts';
import { acts } from './groups.ts';

const DASH = /^(?:—|–|--|-)$/;

export const isDash = (item: Item | undefined): boolean => item?.kind === 'break' && DASH.test(item.word);

export type Aside = { readonly nps: readonly NounPhrase[]; readonly open: number };

/** The dash that opens what another one closes, with no clause between but a relative one; -1 without one. */
function openingDash(items: readonly Item[], close: number): number {
  const open = items.slice(0, close).findLastIndex((item) => item.kind === 'break');
  if (!isDash(items[open])) return -1;
  const clause = items.slice(open + 1, close).some((item) => isVg(item) || item.kind === 'sub');
  return clause && items[open + 1]?.kind !== 'rel' ? -1 : open;
}

/** "We – the leaders of Peru and Chile – met": those between the two dashes right before `from`, if they are a list. */
export function betweenDashes(grammar: Grammar, from: number): Aside | null {
  const { items } = grammar;
  const close = from - 1;
  const open = isDash(items[close]) ? openingDash(items, close) : -1;
  if (open < 0) return null;
  const nps = phrasesAt(grammar, close - 1);
  return { nps: isNp(items[close - 1]) && nps.length > 1 && nps.some(acts) ? nps : [], open };
}
