import { type Item, isNpOf } from '../items.ts';

const isOwner = (item: Item | undefined): boolean => item?.kind === 'word' && item.word === "'s";

/** "Thursday's meeting", "next week's summit": the date belongs to the phrase behind it. */
export function ownDates(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const [date, owner, np] = [items[at], items[at + 1], items[at + 2]];
    if (date?.kind === 'date' && isOwner(owner) && isNpOf(np, 'thing')) {
      out.push({ ...np, first: date.first, dates: [date.date, ...np.dates] });
      at += 2;
    } else if (date !== undefined) out.push(date);
  }
  return out;
}
