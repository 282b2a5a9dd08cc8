import {
  fronts,
  type Item,
  isComma,
  isFinite,
  isNp,
  isNpOf,
  isSemicolon,
  isVg,
  type NounPhrase,
  withOwner,
} from '../clause/items.ts';
import { isClockTime } from '../clause/phrase/clock-times.ts';
import { type Actor, actorKey, type Reference } from './actors.ts';
import { referencesOf, resolve } from './resolve.ts';
import type { Scene } from './scene.ts';

/** "Weekly schedule of President Dahl", "President Dahl's schedule": whose diary a text is, if its title names one person or state alone. */
function diaryOf({ sentence, grammar: { items }, discourse }: Scene): Actor | null {
  if (sentence.index > 0 || items.some(isVg)) return null;
  const phrases = items.filter(isNp).flatMap(withOwner);
  if (!phrases.some(({ is }) => is.has('diaries'))) return null;
  // "the President of the Republic" may be that of any.
  const tellsLand = phrases.some((np) => [np.core, ...fronts(np)].some(({ kind }) => kind === 'country'));
  const holders = phrases.filter(({ core }) => core.kind === 'person' || (tellsLand && core.kind === 'title'));
  const owners = new Map(
    holders.flatMap((np) => resolve(np, discourse).actors).map((actor) => [actorKey(actor), actor]),
  );
  const [owner] = owners.values();
  return owners.size === 1 && owner !== undefined ? owner : null;
}

/** Notes whose diary the text is. */
export function noteDiary(scene: Scene): void {
  scene.discourse.diary ??= diaryOf(scene);
}

/** "Official welcome | and | talks with Salem": one engagement of a list. */
function isListedEvent(items: readonly Item[], at: number): boolean {
  const [np, link] = [items[at], items[at + 1]];
  return isNpOf(np, 'thing') && np.is.has('events') && (link?.kind === 'conj' || isComma(link));
}

/** "10.00 Meeting with Minister Salem", "Visits Lima": who is not named in an entry of a diary is its owner. */
export function diaryOwner({ sentence, grammar: { items }, discourse }: Scene, at: number): readonly Reference[] {
  const { diary } = discourse;
  const item = items[at];
  if (diary === null || sentence.index === 0 || item === undefined) return [];
  // "Monday: meeting with Salem | ; | lunch with Quispe": one engagement after the other.
  const from = items.slice(0, at).findLastIndex(isSemicolon) + 1;
  const tells = (i: number): boolean => {
    const before = items[i];
    return isNp(before) && before.dates.length === 0 && !isClockTime(before) && !isListedEvent(items, i);
  };
  const opens = !items.slice(from, at).some((_, i) => tells(from + i));
  return opens ? [{ actor: diary, first: item.first, end: item.end, via: 'description' }] : [];
}

/** Who acts in a clause: its subject, or the owner of the diary that it is an entry of. */
export function acting(scene: Scene, at: number, subject: readonly NounPhrase[]): readonly Reference[] {
  const named = subject.filter((np) => !isClockTime(np));
  return named.length > 0 ? referencesOf(named, scene.discourse) : diaryOwner(scene, at);
}

/** Whether a sentence is an entry of a diary: nothing in it is told in the past. */
export const isEngagement = ({ sentence, grammar: { items }, discourse: { diary } }: Scene): boolean =>
  diary !== null && sentence.index > 0 && items.every((item) => !isFinite(item) || item.present);
