import { type Item, isComma, isNpOf } from './items.ts';
import { type Splice } from './splice.ts';

const ALLY = /^(?:ally|rival|neighbou?r|partner|backer|patron|foe)$/;

/** "Syria's key ally, Russia, issued": the state stands for the description. */
export function namedState(items: readonly Item[], at: number): Splice | null {
  const [ally, comma, state, closing] = items.slice(at, at + 4);
  if (!isNpOf(ally, 'thing') || !ALLY.test(ally.words.at(-1) ?? '') || !isComma(comma)) return null;
  if (!isNpOf(state, 'country') || state.modifiers.length > 0 || !isComma(closing)) return null;
  return items[at + 4]?.kind === 'vg' ? { np: { ...state, first: ally.first }, end: at + 4 } : null;
}
