import { type Item, isComma, isNp, isNpOf, isPrep, type NounPhrase } from '../items.ts';
import { lend } from '../splice.ts';

type Holder = { readonly land: string; readonly np: NounPhrase; readonly end: number };

const isOf = (item: Item | undefined): boolean => isPrep(item, 'of');

/** "Greece, Nikos Vlahos": a country with the name of who holds the office there. */
function holderAt(items: readonly Item[], at: number): Holder | null {
  const [land, comma, np] = [items[at], items[at + 1], items[at + 2]];
  if (!isNpOf(land, 'country') || !isComma(comma)) return null;
  if (!isNpOf(np, 'person')) return null;
  return { land: land.core.reading.iso3, np: { ...np, first: land.first }, end: at + 3 };
}

/** Where the next country of such a list stands: behind ",", ", and", "and of". */
function nextLand(items: readonly Item[], at: number): number {
  let here = at;
  if (isComma(items[here])) here += 1;
  if (items[here]?.kind === 'conj') here += 1;
  if (isOf(items[here])) here += 1;
  return here;
}

/** The persons of "the ministers of Greece, A, Cyprus, B, and Egypt, C", from the first country on. */
function holdersFrom(items: readonly Item[], from: number): readonly Holder[] {
  const out: Holder[] = [];
  for (let holder = holderAt(items, from); holder !== null; ) {
    out.push(holder);
    const next = nextLand(items, holder.end);
    holder = next === holder.end ? null : holderAt(items, next);
  }
  return out;
}

/** "The Foreign Ministers of Greece, Nikos Vlahos, and Egypt, Sameh Farid, met": each name with its country is one party. */
export function landHolders(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const office = items[at];
    if (office === undefined) continue;
    const plural = isNpOf(office, 'title') && office.core.title.plural && isOf(items[at + 1]);
    const holders = plural ? holdersFrom(items, at + 2) : [];
    const last = holders.at(-1);
    if (!isNp(office) || last === undefined || holders.length < 2) {
      out.push(office);
      continue;
    }
    out.push(...asList(holders, office));
    at = isComma(items[last.end]) ? last.end : last.end - 1;
  }
  return out;
}

/** The holders of one office as "A and B and C", the first in the place of the office. */
const asList = (holders: readonly Holder[], office: NounPhrase): readonly Item[] =>
  holders.flatMap(({ np, land }, i): readonly Item[] => {
    lend(np, office, { country: land, organization: null });
    if (i === 0) return [{ ...np, first: office.first }];
    return [{ kind: 'conj', first: np.first, end: np.first, word: 'and', quoted: np.quoted }, np];
  });
