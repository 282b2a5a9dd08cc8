import type { GraphEdge, GraphNode } from '../model/graph.ts';
import { edgeKey } from '../model/id.ts';
import { type AffiliationOf, dateProps, deriveEdges } from './derive.ts';
import { type EventFacts, placesOf } from './event.ts';
import { graphNode } from './nodes.ts';

/** The node of an event. */
export function eventNode(event: EventFacts): GraphNode {
  return graphNode(event.kind, event.id, {
    kind: event.kind,
    ...dateProps(event.date),
    modality: event.modality,
    disputed: event.disputed,
    form: event.form,
    polarity: event.polarity,
    count: event.count,
    summary: event.summary,
    block: event.block,
  });
}

const edge = (type: string, ends: readonly [from: string, to: string], props: GraphEdge['props'] = {}): GraphEdge => ({
  type,
  from: ends[0],
  to: ends[1],
  key: typeof props['key'] === 'string' ? props['key'] : null,
  props,
});

/** From the claims of an event to it. */
export const aboutEdges = (event: EventFacts): readonly GraphEdge[] =>
  event.claims.map((c) => edge('ABOUT', [c.id, event.id]));

/** All other relationships of an event: its actors, places, topic and derived edges. */
export function eventEdges(event: EventFacts, affiliationOf: AffiliationOf): readonly GraphEdge[] {
  const tookPart = event.participants.map(({ actor, role, status }) =>
    edge('PARTICIPATED_IN', [actor, event.id], {
      key: edgeKey(event.id, actor, 'PARTICIPATED_IN', role),
      role,
      status,
    }),
  );
  const heldIn = placesOf(event).map(({ id, status }) => edge('HELD_IN', [event.id, id], { status }));
  const concerns = event.topic ? [edge('CONCERNS', [event.id, event.topic.id])] : [];
  return [...tookPart, ...heldIn, ...concerns, ...deriveEdges(event, affiliationOf)];
}
