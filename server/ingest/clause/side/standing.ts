import type { Grammar } from '../grammar/grammar.ts';
import { rightOf } from '../grammar/right.ts';
import { subjectOf } from '../grammar/subject.ts';
import { type Item, isFinite, isNp, type NounPhrase, prepWord } from '../items.ts';
import { type Chunked, countryOf, isFree, isOpen, personOf } from './sides.ts';

type Stand = { readonly nps: readonly NounPhrase[]; readonly iso3: string };

const isSide = (np: NounPhrase): boolean => np.words.at(-1) === 'side' || np.words.at(-1) === "side's";

/** "on the Peruvian side", "from Peru's side"; behind another one "on the Peruvian" alone. */
function sideAt(items: readonly Item[], at: number, again: boolean): string | null {
  const np = items[at + 1];
  if (!/^(?:on|from|for)$/.test(prepWord(items[at])) || !isNp(np)) return null;
  // "on the Peruvian.": without its noun.
  const short = again && np.words.length < 3 && np.core.kind !== 'person';
  return isSide(np) || short ? countryOf(np) : null;
}

/** "A and B took part on the Peruvian side, | C and D on the Chilean": who stands for whom, in order. */
export function standing(grammar: Grammar, at: number): readonly Stand[] {
  const { items, groups } = grammar;
  const [prep] = rightOf(grammar, at).preps;
  const own = prep === undefined ? null : sideAt(items, prep.at, false);
  if (prep === undefined || own === null) return [];
  const out = [{ nps: subjectOf(grammar, at), iso3: own }];
  for (let i = prep.at + 2; i < items.length && !isFinite(items[i]); i += 1) {
    const iso3 = sideAt(items, i, true);
    const named = groups[i - 1]?.nps.filter((np) => np.core.kind === 'person' && items.indexOf(np) > prep.at) ?? [];
    if (iso3 !== null) out.push({ nps: named, iso3 });
  }
  return out;
}

/** Persons without a country are of the one on whose side they took part. */
export function standOnSides({ grammar }: Chunked): void {
  grammar.items.forEach((item, at) => {
    if (!isFinite(item)) return;
    for (const { nps, iso3 } of standing(grammar, at)) {
      for (const person of nps.flatMap((np) => personOf(np) ?? []))
        if (isOpen(person) || isFree(person)) person.country = iso3;
    }
  });
}
