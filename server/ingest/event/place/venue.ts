import { addDays, overlaps } from '../../../../graph/index.ts';
import { isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Here } from '../../mention/here.ts';
import { type EventDraft, implied, intervalOf, type Where } from '../draft.ts';

/** Days around that of the news in which what a line tells took place there. */
const DAYS = 3;

/** Told in the main clause, and not as what somebody says. */
function isNews({ grammar: { items } }: Scene, { trigger }: EventDraft): boolean {
  return !items.some(
    (item) =>
      item.first < trigger.first &&
      (item.kind === 'rel' || item.kind === 'sub' || (isVg(item) && item.is.has('reporting'))),
  );
}

function isNow({ day }: Scene, draft: EventDraft): boolean {
  const when = intervalOf(draft);
  if (when === null || day === null) return draft.scope.modality === 'occurred';
  return overlaps(when, { from: addDays(day, -DAYS), to: addDays(day, DAYS) });
}

/** Its country, or the town itself: "there". */
const isOpen = (place: Where, venue: Here): boolean =>
  place.iso3 === venue.iso3 && (place.name === null || place.name === venue.name);

/** "Lima: Dahl meets Salem.": what the line tells is there, unless it says otherwise. */
export function inVenue(scene: Scene, draft: EventDraft): EventDraft {
  const { venue } = scene;
  const { place, scope } = draft;
  if (venue === null || (draft.form !== null && draft.form !== 'in-person')) return draft;
  if (place !== null && !isOpen(place, venue)) return draft;
  if (scope.modality !== 'occurred' && scope.modality !== 'planned') return draft;
  if (!isNews(scene, draft) || !isNow(scene, draft)) return draft;
  const { first, end } = draft.trigger;
  const there = { first, end, ...venue };
  return { ...draft, place: scope.modality === 'occurred' ? there : implied(there) };
}
