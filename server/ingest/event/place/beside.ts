import type { Prep } from '../../clause/grammar/right.ts';
import type { NounPhrase } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Where } from '../draft.ts';
import { seatIn, whereOf } from './where.ts';

const ON = /^(?:on|at|in|during|within)$/;

/** "the Paris | summit", "the Munich Security Conference": a gathering that has its town in its name. */
function namedTown(scene: Scene, np: NounPhrase): Where | null {
  if (np.core.kind === 'organization') return np.core.reading.sort === 'forum' ? whereOf(scene, np) : null;
  return np.core.kind === 'thing' && (np.is.has('stages') || np.is.has('events')) ? seatIn(np) : null;
}

/** "met Dahl on the sidelines | of the Paris summit": on the margins of a gathering one is in its town. */
export function placeBeside(scene: Scene, preps: readonly Prep[]): Where | null {
  const at = preps.findIndex(({ word, group }) => ON.test(word) && group.some(({ is }) => is.has('margins')));
  const of = preps[at + 1];
  const [np] = at >= 0 && of?.word === 'of' ? of.group : [];
  return np === undefined ? null : namedTown(scene, np);
}
