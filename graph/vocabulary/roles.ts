/** How an actor takes part. `actor` began it, `recipient` is whom it is toward (PLOVER); in a meeting all are actors, in a visit the visitor is actor and the country visited is recipient. */
export const ROLES = ['actor', 'recipient', 'host', 'mediator'] as const;
export type Role = (typeof ROLES)[number];
