import type { MeetVerb } from '../../../reference/frame-files.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { type Item, isNp, isPrep, isVg } from '../../clause/items.ts';
import { isEnd } from '../../clause/splice.ts';
import type { Scene } from '../../coreference/scene.ts';
import { whereOf } from '../place/where.ts';
import { isMeetingNoun } from './found.ts';

/** "called on A | and on B, the envoy, | to act": whom the second phrase adds is asked for something, too. */
function isAppeal({ grammar: { items } }: Scene, at: number): boolean {
  if (items[at]?.kind !== 'conj' || !isPrep(items[at + 1], 'on')) return false;
  const next = items.slice(at).find((item) => isVg(item) || item.kind === 'break');
  return isVg(next) && next.shape === 'infinitive';
}

/** "called on the minister on Sunday", not "called on the minister to resign" or "called on him for help". */
function isCall(scene: Scene, at: number): boolean {
  const [on] = rightOf(scene.grammar, at).preps;
  const next = scene.grammar.items[on?.end ?? 0];
  if (on === undefined || on.at !== at + 1) return false;
  if (isAppeal(scene, on.end)) return false;
  if (next === undefined || next.kind === 'date' || next.kind === 'conj') return true;
  return isEnd(next) || (next.kind === 'prep' && /^(?:on|in|at|during)$/.test(next.word));
}

/** "called her | to the palace", "called the parties | to Geneva": no call by phone. */
function isSummons(scene: Scene, at: number): boolean {
  const [to] = rightOf(scene.grammar, at).preps;
  const [np] = to?.word === 'to' ? to.group : [];
  return np !== undefined && (whereOf(scene, np) !== null || isMeetingNoun(scene, np));
}

/** "called her | early | last month". */
const isLate = (item: Item | undefined): boolean => isNp(item) && /^(?:early|earlier|late)$/.test(item.words.join(' '));

/** "called her on Sunday", not "called her a friend" or "called her decision wrong". */
export function isBare(scene: Scene, at: number, { b }: MeetVerb): boolean {
  if (b.includes('on')) return isCall(scene, at);
  const [object] = rightOf(scene.grammar, at).objects;
  if (object === undefined) return false;
  const group = scene.grammar.groups[scene.grammar.items.indexOf(object)];
  const behind = group?.end ?? at + 2;
  const next = scene.grammar.items[isLate(scene.grammar.items[behind]) ? behind + 1 : behind];
  const ends = next === undefined || next.kind === 'date' || next.kind === 'word' || next.kind === 'conj';
  const says = next?.kind === 'prep' && next.word !== 'as' && !isSummons(scene, at);
  return ends || says || (isVg(next) && next.shape === 'infinitive');
}
