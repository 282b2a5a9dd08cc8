/** Every node kind of the graph: its labels (first the keyed one), what people call it, and whether it can act. */
export const NODE_KINDS = {
  leader: { label: 'Leader', labels: ['Actor', 'Leader'], name: 'leader', plural: 'leaders', acts: true },
  country: { label: 'Country', labels: ['Actor', 'Country'], name: 'country', plural: 'countries', acts: true },
  organization: {
    label: 'Organization',
    labels: ['Actor', 'Organization'],
    name: 'organization',
    plural: 'organizations',
    acts: true,
  },
  place: { label: 'Place', labels: ['Place'], name: 'place', plural: 'places', acts: false },
  topic: { label: 'Topic', labels: ['Topic'], name: 'topic', plural: 'topics', acts: false },
  meeting: { label: 'Event', labels: ['Event', 'Meeting'], name: 'meeting', plural: 'meetings', acts: false },
  visit: { label: 'Event', labels: ['Event', 'Visit'], name: 'visit', plural: 'visits', acts: false },
  stance: { label: 'Event', labels: ['Event', 'Stance'], name: 'stance', plural: 'stances', acts: false },
  invitation: {
    label: 'Event',
    labels: ['Event', 'Invitation'],
    name: 'invitation',
    plural: 'invitations',
    acts: false,
  },
  article: { label: 'Article', labels: ['Article'], name: 'article', plural: 'articles', acts: false },
  claim: { label: 'Claim', labels: ['Claim'], name: 'claim', plural: 'claims', acts: false },
} as const;
export type NodeKind = keyof typeof NODE_KINDS;

export const ACTOR_KINDS = ['leader', 'country', 'organization'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** The labels that carry a unique `id`. */
export const KEYED_LABELS = [
  'Actor',
  'Leader',
  'Country',
  'Organization',
  'Place',
  'Topic',
  'Event',
  'Article',
  'Claim',
  'Meta',
] as const;
export type KeyedLabel = (typeof KEYED_LABELS)[number];

/** The kind of a node from its labels, or `null` for labels that the model does not know. */
export function kindOf(labels: readonly string[]): NodeKind | null {
  for (const [kind, row] of Object.entries(NODE_KINDS)) {
    if (row.labels.every((label) => labels.includes(label))) return kind as NodeKind;
  }
  return null;
}
