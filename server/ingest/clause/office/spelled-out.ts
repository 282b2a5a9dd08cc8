import { type Item, isNpOf } from '../items.ts';
import { isEnd, type Splice } from '../splice.ts';
import { anyOfficials } from './officials.ts';

/** A dash alone, or one of two, which are read as commas. */
const isDash = (item: Item | undefined): boolean =>
  (item?.kind === 'comma' || item?.kind === 'break') && /^[–—-]{1,2}$/.test(item.word);

const areNames = (items: readonly Item[]): boolean =>
  items.filter((item) => isNpOf(item, 'person')).length > 1 &&
  items.every((item) => /^(?:np|prep|conj)$/.test(item.kind) || isEnd(item));

/** "the leaders of the Quad – A, B and C –": the names stand for the leaders of a body. */
export function spelledOut(items: readonly Item[], at: number, seats: ReadonlySet<string>): Splice | null {
  const officials = anyOfficials(items, at, seats);
  if (officials === null || officials.np.core.kind !== 'organization' || !isDash(items[officials.end])) return null;
  const from = officials.end + 1;
  const close = items.findIndex((item, i) => i > from && isDash(item));
  const first = items[from];
  const named = isNpOf(first, 'person') && areNames(items.slice(from, close < 0 ? items.length : close));
  return named ? { np: first, end: from + 1 } : null;
}
