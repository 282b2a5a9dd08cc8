import { type Item, isComma, isNpOf } from '../items.ts';
import { type Splice } from '../splice.ts';

/** "Syria's key ally, Russia, issued": the state stands for the description. */
export function namedState(items: readonly Item[], at: number): Splice | null {
  const [ally, comma, state, closing] = items.slice(at, at + 4);
  if (!isNpOf(ally, 'thing') || !ally.is.has('allies') || !isComma(comma)) return null;
  if (!isNpOf(state, 'country') || state.modifiers.length > 0 || !isComma(closing)) return null;
  return items[at + 4]?.kind === 'vg' ? { np: { ...state, first: ally.first }, end: at + 4 } : null;
}
