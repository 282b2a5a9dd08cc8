import { type Item, isAnd, isNp, type NounPhrase } from './items.ts';

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

/** "the AU and Congolese president, Ana Ruiz": one person with both offices, so that the body is no other party. */
export function jointOffices(items: readonly Item[]): Item[] {
  return items.flatMap((item, at): readonly Item[] => {
    if (isBody(item) && isAnd(items[at + 1]) && isOffice(items[at + 2])) return [];
    if (isAnd(item) && isBody(items[at - 1]) && isOffice(items[at + 1])) return [];
    const body = isOffice(item) && isAnd(items[at - 1]) ? items[at - 2] : undefined;
    return isBody(body) ? [{ ...item, first: body.first }] : [item];
  });
}
