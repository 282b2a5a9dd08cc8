import { type Item, isAnd, isNp, type NounPhrase } from '../items.ts';

const isBody = (item: Item | undefined): item is NounPhrase =>
  isNp(item) &&
  item.core.kind === 'organization' &&
  /^(?:igo|forum)$/.test(item.core.reading.sort) &&
  item.words.includes('the');

/** "Congolese president": an office with its country, without an article of its own. */
const isOffice = (item: Item | undefined): item is NounPhrase =>
  isNp(item) &&
  item.core.kind === 'title' &&
  !item.core.title.plural &&
  item.core.title.row.role === 'president' &&
  !item.words.some((word) => /^(?:the|a|its)$/.test(word)) &&
  (item.core.title.country !== null || item.modifiers.some(({ core }) => core.kind === 'country'));

const isJoint = (items: readonly Item[], at: number): boolean =>
  isAnd(items[at - 1]) && isOffice(items[at]) && isBody(items[at - 2]);

/** "the AU and Congolese president, Ana Ruiz": one person with both offices, so that the body is no other party. */
export function jointOffices(items: readonly Item[]): readonly Item[] {
  if (!items.some((_, at) => isJoint(items, at))) return items;
  return items.flatMap((item, at): readonly Item[] => {
    if (isJoint(items, at + 1) || isJoint(items, at + 2)) return [];
    return [isJoint(items, at) ? { ...item, first: items[at - 2]?.first ?? item.first } : item];
  });
}
