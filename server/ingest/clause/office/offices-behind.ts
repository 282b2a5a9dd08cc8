import { type Item, isComma, isNpOf, isPrep, type PhraseOf } from '../items.ts';
import { behindPortfolio, closingComma, isEnd, lend, ownerIn, type Splice, several } from '../splice.ts';

type Name = PhraseOf<'person'>;

const isLink = (item: Item | undefined): boolean => isComma(item) || item?.kind === 'conj';

/** The names of a list that ends with the one at `at`: "A, B and | C". */
function namesUpTo(items: readonly Item[], at: number): readonly Name[] {
  const out: Name[] = [];
  let here = at;
  for (let np = items[here]; isNpOf(np, 'person'); np = items[here]) {
    out.unshift(np);
    if (!isLink(items[here - 1])) break;
    here -= isLink(items[here - 2]) ? 3 : 2;
  }
  return out;
}

type Lands = { readonly lands: readonly string[]; readonly end: number };

/** "of | Norway, Peru and Chile": the countries of a list, and where it ends. */
function landsFrom(items: readonly Item[], from: number): Lands {
  const lands: string[] = [];
  let at = from;
  for (let np = items[at]; isNpOf(np, 'country'); np = items[at]) {
    lands.push(np.core.reading.iso3);
    const link = isComma(items[at + 1]) && items[at + 2]?.kind === 'conj' ? 2 : 1;
    if (!isLink(items[at + 1]) || !isNpOf(items[at + 1 + link], 'country')) return { lands, end: at + 1 };
    at += 1 + link;
  }
  return { lands, end: at };
}

/** Behind a "respectively" that closes such a list. */
const behindEach = (items: readonly Item[], at: number): number => {
  const item = items[at];
  return item?.kind === 'word' && item.word === 'respectively' ? at + 1 : at;
};

/** "A and B, the presidents of Norway and Peru(, respectively),": of each the country at its place, else all of one. */
export function officesBehind(items: readonly Item[], at: number): Splice | null {
  const [last, comma, title, of] = items.slice(at, at + 4);
  if (!isNpOf(last, 'person') || !isComma(comma) || !several(title)) return null;
  const names = namesUpTo(items, at);
  const { lands, end } = isPrep(of, 'of') ? landsFrom(items, at + 4) : { lands: [], end: at + 3 };
  const each = lands.length > 1 && lands.length === names.length;
  const close = each ? behindEach(items, end) : behindPortfolio(items, at + 3);
  if (names.length < 2 || !isEnd(items[close])) return null;
  const all = ownerIn(items, at + 2, close);
  names.forEach((name, i) => lend(name, title, each ? { country: lands[i] ?? null, organization: null } : all));
  return each ? { np: last, end: close + closingComma(items, close) } : null;
}
