import { type Item, isNp, isPrep, isVg, type NounPhrase } from '../items.ts';
import type { Grammar } from './grammar.ts';

/** "said | on Monday | he", "said Monday that he": where what stands in front of a day ends. */
function behindDay(items: readonly Item[], at: number): number {
  if (items[at]?.kind !== 'date') return at;
  return isPrep(items[at - 1], 'on') ? at - 2 : at - 1;
}

/** The verb of speech over the clause that a phrase opens: "said (that) | he", "told them (that) | he". */
export function speechOver({ items }: Grammar, np: NounPhrase): number | null {
  const here = items.indexOf(np);
  const that = behindDay(items, items[here - 1]?.kind === 'sub' ? here - 2 : here - 1);
  const hearer = isNp(items[that]) && isVg(items[that - 1]);
  const verb = hearer ? that - 1 : that;
  const above = items[verb];
  if (!isVg(above)) return null;
  const speaks = hearer ? above.is.has('telling') : above.is.has('reporting') || above.is.has('vouching');
  return speaks ? verb : null;
}

/** Whoever speaks is "he" or "they"; "it" may be a country or a ministry, too. */
export function maySpeak(np: NounPhrase | undefined, word: string): boolean {
  if (np === undefined) return false;
  if (/^(?:person|title)$/.test(np.core.kind)) return true;
  if (np.core.kind === 'country') return !/^(?:he|she)$/.test(word);
  return word === 'it' && (np.core.kind === 'organization' || np.is.has('bodies'));
}
