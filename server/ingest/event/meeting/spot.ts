import { rightOf } from '../../clause/grammar/right.ts';
import { isFinite, type NounPhrase, prepWord } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { frontOf } from '../place/front.ts';
import { hereIn } from '../place/where.ts';

const isTown = ({ core }: NounPhrase): boolean =>
  core.kind === 'place' || (core.kind === 'country' && core.reading.city !== null);

/** "agreed | here", "agreed | in Lima", "agreed on Monday | in Lima", "joined her | in Lima". */
function isBehind(scene: Scene, at: number): boolean {
  const { items, groups } = scene.grammar;
  const { objects, preps, end } = rightOf(scene.grammar, at);
  // "said | the road in Lima | would open": of what is said.
  if (objects.length > 0 && isFinite(items[end])) return false;
  const last = objects.at(-1);
  const object = last === undefined ? at + 1 : (groups[items.indexOf(last)]?.end ?? at + 1);
  const day = items[object]?.kind === 'date' ? object : object + 1;
  const behind = items[day]?.kind === 'date' ? day + 1 : object;
  const town = preps.find((prep) => prep.at === behind)?.group[0];
  if (/^(?:in|at)$/.test(prepWord(items[behind])) && town !== undefined && isTown(town)) return true;
  return hereIn(scene, at, items[behind]?.kind === 'word' ? behind + 1 : behind) !== null;
}

/** "In Lima, | Dahl and Quispe said": the town that opens the sentence. */
function isInFront(scene: Scene, at: number): boolean {
  const front = frontOf(scene, at);
  return front?.by === 'place' && front.where.name !== null;
}

/** Whether the words right beside a verb say where it was done. */
export const hasSpot = (scene: Scene, at: number): boolean => isBehind(scene, at) || isInFront(scene, at);
