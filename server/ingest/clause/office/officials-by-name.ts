import { type Item, isComma, isNp, isNpOf, type NounPhrase } from '../items.ts';
import { type Splice, several } from '../splice.ts';

type List = { readonly nps: readonly NounPhrase[]; readonly end: number };

function listFrom(items: readonly Item[], from: number, kind: 'country' | 'person'): List {
  const nps: NounPhrase[] = [];
  let at = from;
  for (;;) {
    const np = items[at];
    if (!isNp(np) || np.core.kind !== kind) break;
    nps.push(np);
    at += 1;
    const comma = isComma(items[at]) ? 1 : 0;
    const joined = items[at + comma]?.kind === 'conj' ? comma + 1 : comma;
    const next = items[at + joined];
    if (joined === 0 || !isNp(next) || next.core.kind !== kind) break;
    at += joined;
  }
  return { nps, end: at };
}

/** "the leaders of Russia and Turkey, | Vladimir Putin and Recep Tayyip Erdogan": as many names as countries, or none. */
function namesBehind(items: readonly Item[], lands: List): readonly NounPhrase[] {
  if (lands.nps.length < 2 || !/^(?:comma|break)$/.test(items[lands.end]?.kind ?? '')) return [];
  const { nps } = listFrom(items, lands.end + 1, 'person');
  return nps.length === lands.nps.length ? nps : [];
}

function lendLand({ core }: NounPhrase, land: NounPhrase | undefined): void {
  if (core.kind === 'person' && isNpOf(land, 'country')) core.person.country ??= land.core.reading.iso3;
}

/** "the leaders of Russia and Turkey, Vladimir Putin and Recep Tayyip Erdogan": the names stand for them, in order. */
export function officialsByName(items: readonly Item[], at: number): Splice | null {
  const officials = items[at];
  if (!several(officials) || items[at + 1]?.kind !== 'prep') return null;
  const lands = listFrom(items, at + 2, 'country');
  const names = namesBehind(items, lands);
  const [first] = names;
  if (first === undefined) return null;
  names.forEach((np, i) => {
    lendLand(np, lands.nps[i]);
  });
  return { np: { ...first, first: officials.first }, end: lands.end + 2 };
}
