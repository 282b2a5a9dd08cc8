import { isPast } from '../../document/lemmas.ts';
import { type Item, isNp, isVg, type VerbGroup } from '../items.ts';
import { MODALS } from './function-words.ts';

/** Days and places that may stand between a modal and its verb. */
const REACH = 8;

/** "will on Monday in Accra, pay": the bare verb that a modal in front of a day or place belongs to. */
function verbBehind(items: readonly Item[], at: number): number | null {
  for (let i = at + 1; i < Math.min(items.length, at + REACH); i += 1) {
    const item = items[i];
    if (isVg(item)) return isBare(item) ? i : null;
    const inside = isNp(item) ? items[i - 1]?.kind === 'prep' : /^(?:comma|prep|date)$/.test(item?.kind ?? '');
    if (!inside) return null;
  }
  return null;
}

const isBare = (verb: VerbGroup): boolean =>
  verb.shape === 'finite' && verb.first === verb.head && verb.modals.length === 0 && !isPast(verb.lemma);

/** A modal that other words part from its verb tells of it all the same: "will, on 5 May, visit". */
export function splitVerbs(items: readonly Item[]): Item[] {
  const out = [...items];
  items.forEach((item, at) => {
    const modal = item.kind === 'word' && MODALS.has(item.word.toLowerCase()) ? item.word.toLowerCase() : null;
    const behind = modal === null ? null : verbBehind(items, at);
    const verb = behind === null ? undefined : items[behind];
    if (modal !== null && behind !== null && isVg(verb))
      out[behind] = { ...verb, modals: [modal, ...verb.modals], present: false };
  });
  return out;
}
