import type { EventView, Modality } from '../../graph/index.ts';

type Claims = EventView['claims'];

/** From a day on, how an event was reported; `day` null: of articles without a day. */
export type Step = { readonly modality: Modality; readonly day: string | null };

const dayOf = (claim: Claims[number]): string => claim.article.published ?? '';

/** How reports of an event changed, in the order of publication; nothing when they never did. */
export function historyOf({ claims }: Pick<EventView, 'claims'>): readonly Step[] {
  const steps: Step[] = [];
  for (const claim of claims.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))) {
    if (steps.some((s) => s.modality === claim.modality)) continue;
    steps.push({ modality: claim.modality, day: claim.article.published });
  }
  return steps.length > 1 ? steps : [];
}

type Sides = { readonly held: Claims; readonly against: Claims; readonly before: Claims };

/** The sides of a disputed event: that it took place, that it did not; and what was told of it before. */
export function sidesOf({ claims }: Pick<EventView, 'claims'>): Sides {
  const isAgainst = ({ modality }: Claims[number]): boolean => modality === 'denied' || modality === 'cancelled';
  return {
    held: claims.filter((c) => c.modality === 'occurred'),
    against: claims.filter(isAgainst),
    before: claims.filter((c) => c.modality !== 'occurred' && !isAgainst(c)),
  };
}
