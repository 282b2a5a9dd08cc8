import { isVg } from '../clause/items.ts';
import { actorKey, type Reference } from '../coreference/actors.ts';
import type { Scene } from '../coreference/scene.ts';
import { verbAfter } from './noun-verbs.ts';

/** "Another meeting with Salem | is planned": with whom he met last, where nobody else is said to. */
export function metAgain(scene: Scene, at: number, others: readonly Reference[]): readonly Reference[] | null {
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  const [other] = others;
  const { meeting } = scene.discourse;
  if (!isVg(verb) || !verb.passive || others.length !== 1 || other === undefined || meeting.length !== 2) return null;
  const key = actorKey(other.actor);
  const [actor] = meeting.filter((one) => actorKey(one) !== key);
  if (actor === undefined || meeting.every((one) => actorKey(one) !== key)) return null;
  return [{ actor, first: other.first, end: other.end, via: 'group' }];
}
