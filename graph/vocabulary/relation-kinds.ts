type RelationRow = { readonly from: readonly string[]; readonly to: readonly string[]; readonly meaning: string };

const ACTOR = ['Leader', 'Country', 'Organization'] as const;
const EVENT = ['Event'] as const;

/** The stored relationships that are no derived edges. */
export const RELATION_KINDS = {
  STATES: { from: ['Article'], to: ['Claim'], meaning: 'the article says it' },
  ABOUT: { from: ['Claim'], to: EVENT, meaning: 'the claim reports this event' },
  PARTICIPATED_IN: { from: ACTOR, to: EVENT, meaning: 'takes part, with a role' },
  HELD_IN: { from: EVENT, to: ['Place', 'Country'], meaning: 'where it happened or is to happen' },
  CONCERNS: { from: EVENT, to: ['Topic'], meaning: 'what a stance is about' },
  IN: { from: ['Place'], to: ['Country'], meaning: 'the country of a place' },
  REPRESENTS: { from: ['Leader'], to: ['Country', 'Organization'], meaning: 'holds an office, from and to' },
} as const satisfies Record<string, RelationRow>;
export type RelationKind = keyof typeof RELATION_KINDS;
