import { type Item, isFinite, isNp, isNpOf, isPrep, isVg, type NounPhrase } from '../items.ts';
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

/** "I can confirm", "What we can say is": a speaker without a name opens the sentence. */
function opensWithSpeaker([first]: readonly Item[]): boolean {
  const speaks = isNpOf(first, 'pronoun') && /^(?:i|we)$/.test(first.core.word);
  return speaks || (first?.kind === 'sub' && first.word === 'what');
}

/** The main verb of the sentence, or of what somebody says in it: "I can confirm that | the minister | met"; -1 without one. */
export function mainVerb({ items }: Grammar): number {
  const that = opensWithSpeaker(items) ? items.findIndex((item) => item.kind === 'sub' && item.word === 'that') : -1;
  const told = that < 0 ? -1 : items.findIndex((item, at) => at > that && isFinite(item));
  return told < 0 ? items.findIndex((item) => isFinite(item)) : told;
}
