import { type Item, isComma, isNp, isPrep } from '../items.ts';

const parts = (item: Item | undefined): boolean => isComma(item);

/** "among others", "among other leaders": words between commas that add nobody. */
function isAside(items: readonly Item[], at: number): boolean {
  const [prep, np] = [items[at], items[at + 1]];
  if (!isPrep(prep, 'among') || !isNp(np) || np.core.kind === 'person') return false;
  return /^others?$/.test(np.words[0] ?? '') && parts(items[at - 1]) && parts(items[at + 2]);
}

/** "met, among others, A and B": without what stands between the commas. */
export function dropAsides(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex((_, i) => isAside(items, i));
  return at < 0 ? items : [...items.slice(0, at - 1), ...items.slice(at + 3)];
}
