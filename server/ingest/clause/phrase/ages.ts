import { type Item, isComma, isNp, isNpOf } from '../items.ts';

const AGE = /^[1-9]\d$/;

const isAge = (item: Item | undefined): item is Item & { readonly kind: 'np' } =>
  isNpOf(item, 'thing') && item.words.length === 1 && AGE.test(item.words[0] ?? '');

/** "Liv Dahl|, 61,| in Oslo": an age between commas belongs to the name; the second comma stays where a list may go on. */
export function withAges(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const [person, open, age, close, next] = items.slice(at, at + 5);
    const aged = isNpOf(person, 'person') && isComma(open) && isAge(age) && isComma(close);
    if (aged) out.push({ ...person, end: age.end });
    else if (person !== undefined) out.push(person);
    if (aged) at += mayGoOn(next) ? 2 : 3;
  }
  return out;
}

const mayGoOn = (item: Item | undefined): boolean => isNp(item) || item?.kind === 'conj' || item?.kind === 'rel';
