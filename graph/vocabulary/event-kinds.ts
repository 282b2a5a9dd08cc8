import type { Role } from './roles.ts';

type EventKindRow = {
  readonly label: 'Meeting' | 'Visit' | 'Stance' | 'Invitation';
  readonly verb: string;
  /** The roles whose actors, with the kind, make the block: only claims of one block can be one event. */
  readonly blockRoles: readonly Role[];
  /** Stances of another polarity or about another topic are another block. */
  readonly blockTopic: boolean;
};

export const EVENT_KINDS = {
  meeting: { label: 'Meeting', verb: 'met', blockRoles: ['actor'], blockTopic: false },
  visit: { label: 'Visit', verb: 'visited', blockRoles: ['actor', 'recipient'], blockTopic: false },
  stance: { label: 'Stance', verb: 'took a stand on', blockRoles: ['actor', 'recipient'], blockTopic: true },
  invitation: { label: 'Invitation', verb: 'invited', blockRoles: ['actor', 'recipient'], blockTopic: false },
} as const satisfies Record<string, EventKindRow>;
export type EventKind = keyof typeof EVENT_KINDS;
export const EVENT_KIND_NAMES = ['meeting', 'visit', 'stance', 'invitation'] as const satisfies readonly EventKind[];
