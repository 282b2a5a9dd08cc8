import { type Item, isVg } from '../items.ts';
import { beforeSaid } from './asides.ts';
import type { Grammar } from './grammar.ts';

/** The nearest verb group left of `at` that is no relative clause's. */
export function governorOf(grammar: Grammar, at: number): number | null {
  const own = grammar.items[at];
  const adds = isVg(own) && own.is.has('reporting');
  for (let i = at - 1; i >= 0; i -= 1) {
    i = (adds ? null : beforeSaid(grammar.items, i)) ?? i;
    const item = grammar.items[i];
    if (isVg(item)) return i;
    if (item?.kind === 'sub' && item.word !== 'that') return null;
  }
  return null;
}

const PARTS = new Set<Item['kind'] | undefined>(['sub', 'rel', 'break', 'comma', 'vg']);

/** The link of the clause whose verb is the governor: "since | the war began"; undefined at a comma or another verb. */
export function linkOver(items: readonly Item[], governor: number): number | null {
  let at = governor - 1;
  while (at >= 0 && !PARTS.has(items[at]?.kind)) at -= 1;
  const link = items[at];
  return link?.kind === 'sub' && /^(?:since|after|before|as|when|while)$/.test(link.word) ? at : null;
}
