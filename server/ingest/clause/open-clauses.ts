import { type Item, isNp, isPrep, isVg } from './items.ts';

const CLAUSE_WORDS = new Set(['as', 'after', 'before', 'since', 'until']);

/** "after talks | brokered by China": a bare participle with its agent opens no clause. */
function isDoneBy(items: readonly Item[], at: number): boolean {
  const [verb, by] = [items[at], items[at + 1]];
  return isVg(verb) && !verb.passive && verb.first === verb.head && isPrep(by, 'by');
}

/** "as Kim emerged", "after they met": a preposition in front of a clause is a subordinator. */
export function openClauses(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    if (item.kind !== 'prep' || !CLAUSE_WORDS.has(item.word) || !isNp(items[at + 1])) return item;
    let next = at + 2;
    while (items[next]?.kind === 'conj' || isNp(items[next]) || (items[next]?.kind === 'prep' && isNp(items[next + 1])))
      next += 1;
    const verb = items[next];
    const reduced = item.word === 'after' && isDoneBy(items, next);
    return verb?.kind === 'vg' && verb.shape === 'finite' && !reduced ? { ...item, kind: 'sub' } : item;
  });
}
