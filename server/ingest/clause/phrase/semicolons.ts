import { type Item, isFinite, isNpOf, isSemicolon } from '../items.ts';

const names = (item: Item | undefined): boolean => isNpOf(item, 'person');

/** "met with | : | A; B and C": a colon behind a preposition parts nothing. */
function opensList(items: readonly Item[], at: number): boolean {
  const [before, colon] = [items[at - 1], items[at]];
  return colon?.kind === 'break' && colon.word === ':' && before?.kind === 'prep' && names(items[at + 1]);
}

/** Whether a semicolon stands between two persons: "A; B", "A; and B". */
function parts(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]?.kind === 'conj' ? at + 2 : at + 1;
  return isSemicolon(items[at]) && names(items[at - 1]) && names(items[next]);
}

/** "Liv Dahl, Foreign Minister of Norway; Ana Quispe, …; and Jorge Soto, … met": in a list of names they are commas. */
export function listSemicolons(phrases: readonly Item[]): Item[] {
  const items = phrases.filter((_, at) => !opensList(phrases, at));
  const first = items.findIndex((_, at) => parts(items, at));
  const last = items.findLastIndex((_, at) => parts(items, at));
  const clauses = items.slice(0, first + 1).some(isFinite) && items.slice(last + 1).some(isFinite);
  if (first < 0 || clauses || items.slice(first, last).some(isFinite)) return [...items];
  return items.map((item, at): Item => {
    const { first: from, end, quoted } = item;
    return parts(items, at) ? { kind: 'comma', first: from, end, word: ',', quoted } : item;
  });
}
