import { type Item, isComma, isNp, isNpOf } from '../items.ts';

const LONGEST_ASIDE = 12;

/** "met Salem|, who took office in May, |in Oslo": from the comma behind a name to the one that closes what is told of it, or null. */
export function closeOfRelative(items: readonly Item[], comma: number): number | null {
  if (!isComma(items[comma]) || items[comma + 1]?.kind !== 'rel' || !isNp(items[comma - 1])) return null;
  const close = items.findIndex((item, at) => at > comma && (isComma(item) || item.kind === 'break'));
  return isComma(items[close]) && close - comma <= LONGEST_ASIDE ? close : null;
}

const ACTING = /^(?:person|country|organization|title)$/;

/** "A|, who had come by train, |and B": what is joined behind the aside; in "A, who had seen B, and C" it is of another list. */
export function memberBehind(items: readonly Item[], comma: number): number | null {
  const close = isNpOf(items[comma - 1], 'person') ? closeOfRelative(items, comma) : null;
  if (close === null) return null;
  const [told, and] = [items[close - 1], items[close + 1]];
  const other = isNp(told) && ACTING.test(told.core.kind);
  return !other && and?.kind === 'conj' && and.word !== 'but' ? close + 2 : null;
}
