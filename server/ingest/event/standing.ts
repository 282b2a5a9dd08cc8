import { type Reference, sideOf } from '../coreference/actors.ts';
import type { Scene } from '../coreference/scene.ts';
import type { EventDraft } from './draft.ts';
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

/** "Chile was represented by Soto": who stands for a side is in the talks of that side, not in those of two others. */
export function mayStand(scene: Scene, leaders: readonly Reference[], draft: EventDraft): boolean {
  const sides = new Set(draft.actors.map(({ actor }) => sideOf(actor)));
  return isOpen(scene, draft, sides) || leaders.some(({ actor }) => sides.has(sideOf(actor)));
}
