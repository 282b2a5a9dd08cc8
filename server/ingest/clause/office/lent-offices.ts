import { type Item, isAnd, isNp, isNpOf, type NounPhrase } from '../items.ts';

/** "the Norwegian": a nationality that stands alone. */
const isNationality = (item: Item | undefined): item is NounPhrase =>
  isNpOf(item, 'country') &&
  item.core.reading.form === 'adjective' &&
  item.modifiers.length === 0 &&
  item.possessor === null &&
  item.words.every((word) => word === 'the');

/** "the Norwegian and the Turkish president": the office behind is that of both. */
export function lendOffices(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    const behind = items[at + 2];
    if (!isNationality(item) || !isAnd(items[at + 1]) || !isNp(behind)) return item;
    const { core, end } = behind;
    if (core.kind !== 'title' || core.title.country === null) return item;
    return { ...item, modifiers: [{ first: end - 1, end, core }] };
  });
}
