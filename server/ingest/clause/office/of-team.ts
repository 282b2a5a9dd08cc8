import { fronts, type Item, isNpOf, isPrep, isVg, type NounPhrase } from '../items.ts';
import type { Splice } from '../splice.ts';

/** "the Norwegian delegation". */
const isTeamOfState = (item: Item | undefined): item is NounPhrase =>
  isNpOf(item, 'thing') && item.is.has('teams') && fronts(item).some(({ kind }) => kind === 'country');

/** "met any member | of the Norwegian delegation": whoever of them it is acts for the country. */
export function oneOfTeam(items: readonly Item[], at: number): Splice | null {
  const [before, member, of, team] = items.slice(Math.max(at - 1, 0), at + 3);
  const met = isPrep(before, 'with') || (isVg(before) && before.lemma !== 'be');
  const some = isNpOf(member, 'thing') && /^members?$/.test(member.words.at(-1) ?? '');
  if (!met || !some || !isPrep(of, 'of') || !isTeamOfState(team)) return null;
  return { np: { ...team, first: member.first }, end: at + 3 };
}
