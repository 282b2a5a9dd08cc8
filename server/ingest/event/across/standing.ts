import { type Reference, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { EventDraft } from '../draft.ts';
import { isGathering } from './gatherings.ts';

/** A summit, or talks of three and more: there others may be as well. */
function isOpen({ source, knowledge }: Scene, draft: EventDraft, sides: ReadonlySet<string | null>): boolean {
  const named = source.tokens.slice(draft.trigger.first, draft.trigger.end);
  return (
    isGathering(draft) ||
    sides.size > 2 ||
    sides.has(null) ||
    named.some(({ norm }) => knowledge.words.noun(norm).has('stages'))
  );
}

/** "Chile was represented by Soto": who stands for a side, or for the host, is in its talks, not in those of two others. */
export function mayStand(scene: Scene, leaders: readonly Reference[], draft: EventDraft): boolean {
  const host = draft.place?.iso3;
  const sides = new Set(draft.actors.map(({ actor }) => sideOf(actor)));
  if (host != null && leaders.some(({ actor }) => sideOf(actor) === host)) return true;
  return isOpen(scene, draft, sides) || leaders.some(({ actor }) => sides.has(sideOf(actor)));
}
