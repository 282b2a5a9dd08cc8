import { governorOf } from '../../clause/grammar/governors.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, type NounPhrase } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Where } from '../draft.ts';
import { atHome, type FoundVisit } from '../visit/found.ts';
import { whereOf } from './where.ts';

/** "visiting Foreign Minister Dahl". */
export const isGuest = (scene: Scene, { first, end }: Pick<NounPhrase, 'first' | 'end'>): boolean =>
  scene.source.tokens.slice(first, end).some((token) => token.norm === 'visiting');

/** The first place of the sentence that is not the guest's own country. */
function placeAbroad(scene: Scene, { actor }: Reference): Where | null {
  const { items } = scene.grammar;
  for (const [at, item] of items.entries()) {
    const np = items[at + 1];
    if (item.kind !== 'prep' || !/^(?:in|at)$/.test(item.word) || !isNp(np)) continue;
    const where = whereOf(scene, np);
    if (where !== null && !atHome(scene, actor, where)) return where;
  }
  return null;
}

/** The country of those whom the sentence tells of beside the guest, if it is one. */
function hostCountry(scene: Scene, at: number, { actor, first, end }: Reference): Where | null {
  const verb = governorOf(scene.grammar, at);
  const around = verb === null ? [] : subjectOf(scene.grammar, verb);
  const owners = around.flatMap((np) => (np.possessor === null ? [np] : [np.possessor]));
  const sides = new Set(referencesOf(owners, scene.discourse).map((owner) => sideOf(owner.actor)));
  sides.delete(sideOf(actor));
  const [iso3] = sides;
  return sides.size === 1 && iso3 != null && !iso3.startsWith('org:')
    ? { first, end, name: null, iso3, implied: true }
    : null;
}

/** A guest is where the sentence tells of him, or in the country of the host. */
export function guestVisit(scene: Scene, at: number, np: NounPhrase): FoundVisit | null {
  const [visitor] = np.core.kind === 'person' && isGuest(scene, np) ? referencesOf([np], scene.discourse) : [];
  if (visitor === undefined || sideOf(visitor.actor) === null) return null;
  const where = placeAbroad(scene, visitor) ?? hostCountry(scene, at, visitor);
  if (where === null) return null;
  const stops = [{ where, date: null }];
  return { rule: 'visit/visiting', at, visitors: [visitor], stops, triggers: [at], occurredOnly: false };
}
