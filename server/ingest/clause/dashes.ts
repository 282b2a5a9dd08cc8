import { type Grammar } from './grammar.ts';
import { acts } from './groups.ts';
import { type Item, isNp, isVg, type NounPhrase } from './items.ts';

const DASH = /^(?:—|–|--|-)$/;

const isDash = (item: Item | undefined): boolean => item?.kind === 'break' && DASH.test(item.word);

export type Aside = { readonly nps: readonly NounPhrase[]; readonly open: number };

/** "We – the leaders of Peru and Chile – met": those between the two dashes right before `from`, if they are a list. */
export function betweenDashes({ items, groups }: Grammar, from: number): Aside | null {
  const close = from - 1;
  if (!isDash(items[close])) return null;
  let open = close - 1;
  while (open > 0 && !isDash(items[open]) && !isVg(items[open]) && items[open]?.kind !== 'sub') open -= 1;
  if (!isDash(items[open])) return null;
  const last = items[close - 1];
  const nps = isNp(last) ? (groups[close - 1]?.nps ?? [last]) : [];
  return { nps: nps.length > 1 && nps.some(acts) ? nps : [], open };
}
