import { type Item, isNp, isVg, type NounPhrase } from '../items.ts';
import { type Grammar, phrasesAt } from './grammar.ts';
import { acts } from './groups.ts';

const DASH = /^(?:—|–|--|-)$/;

const isDash = (item: Item | undefined): boolean => item?.kind === 'break' && DASH.test(item.word);

export type Aside = { readonly nps: readonly NounPhrase[]; readonly open: number };

/** The dash that opens what another one closes, with no verb between; -1 without one. */
function openingDash(items: readonly Item[], close: number): number {
  let open = close - 1;
  while (open > 0 && !isDash(items[open]) && !isVg(items[open]) && items[open]?.kind !== 'sub') open -= 1;
  return isDash(items[open]) ? open : -1;
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
