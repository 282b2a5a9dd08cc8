import { type Group, groupAt } from './groups.ts';
import { type Item, isNp } from './items.ts';

/** One sentence, chunked; the questions below are answered from the items. */
export type Grammar = { readonly items: readonly Item[]; readonly groups: readonly (Group | null)[] };

export function makeGrammar(items: readonly Item[]): Grammar {
  const groups: (Group | null)[] = items.map(() => null);
  for (let at = 0; at < items.length; at += 1) {
    if (groups[at] !== null) continue;
    const group = groupAt(items, at);
    if (group === null) continue;
    for (let i = group.first; i < group.end; i += 1) if (isNp(items[i])) groups[i] = group;
  }
  return { items, groups };
}
