import { type EventView, intervalOf, type Party, precisionOf } from '../../../graph/index.ts';

const leader = (id: string, name: string, country: string): Party => ({
  id,
  kind: 'leader',
  name,
  country,
  iso2: null,
});

export const KIM = leader('kim-jong-un.PRK', 'Kim Jong Un', 'PRK');
export const MOON = leader('moon-jae-in.KOR', 'Moon Jae-in', 'KOR');
export const XI = leader('xi-jinping.CHN', 'Xi Jinping', 'CHN');

type Facts = {
  readonly when: string | null;
  readonly with: Party;
  readonly place?: string;
  readonly modality?: EventView['modality'];
  readonly count?: number;
  readonly summary?: boolean;
};

/** A meeting of Kim Jong Un, as a store gives it. */
export function anEvent(id: string, facts: Facts): EventView {
  const { when, place, modality = 'occurred', count = 1, summary = false } = facts;
  const interval = when === null ? null : intervalOf(when);
  return {
    id,
    kind: 'meeting',
    modality,
    disputed: false,
    date: interval?.from ?? null,
    dateTo: interval?.to ?? null,
    precision: when === null ? null : precisionOf(when),
    when,
    place: place === undefined ? null : { id: `place:KOR.${place}`, name: place, country: 'KOR' },
    form: null,
    polarity: null,
    topic: null,
    count,
    summary,
    participants: [KIM, facts.with].map((party) => ({ party, role: 'actor', status: 'known' })),
    told: { articles: 1, outlets: 1, stories: 1 },
    claims: [],
  };
}
