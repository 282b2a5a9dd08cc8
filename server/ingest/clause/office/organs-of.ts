import { type Item, isNpOf, isPrep } from '../items.ts';
import { type Splice, several } from '../splice.ts';
import { anyOfficials } from './officials.ts';

/** "of | the African Union", "of | Ministers of the Arab League": whose organ it is; one of experts speaks for nobody. */
function ownerAt(items: readonly Item[], at: number, seats: ReadonlySet<string>): Splice | null {
  const np = items[at];
  if (isNpOf(np, 'organization')) return { np, end: at + 1 };
  return several(np) && np.core.title.row.acts === 'country' ? anyOfficials(items, at, seats) : null;
}

/** "the Executive Council of the African Union", "the Council of Ministers of the Arab League": the body speaks by its organ. */
export function organOf(items: readonly Item[], at: number, seats: ReadonlySet<string>): Splice | null {
  const [organ, of] = [items[at], items[at + 1]];
  if (!isNpOf(organ, 'thing') || !organ.is.has('organs') || organ.possessor !== null || !isPrep(of, 'of')) return null;
  const owner = ownerAt(items, at + 2, seats);
  if (!isNpOf(owner?.np, 'organization') || owner.np.core.reading.sort !== 'igo') return null;
  return { np: { ...owner.np, first: organ.first }, end: owner.end };
}
