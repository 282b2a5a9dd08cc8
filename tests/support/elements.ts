import type { EventView, NetworkEdge, NetworkNode } from '../../graph/index.ts';

export function aNode(id: string, rest: Partial<NetworkNode> = {}): NetworkNode {
  return { id, kind: 'leader', name: id, country: null, iso2: null, events: 1, modality: null, when: null, ...rest };
}

export function anEdge(type: string, ends: readonly [string, string], rest: Partial<NetworkEdge> = {}): NetworkEdge {
  const [source, target] = ends;
  const eventId = rest.eventId ?? `${type}:${source}:${target}`;
  const empty = { date: null, dateTo: null, precision: null, when: null, place: null, form: null };
  return { key: eventId, type, source, target, modality: 'occurred', count: 1, ...empty, ...rest, eventId };
}

type Sides = { readonly actors: readonly string[]; readonly recipients?: readonly string[] };

export function anEvent(
  kind: EventView['kind'],
  { actors, recipients = [] }: Sides,
  rest: Partial<EventView> = {},
): EventView {
  const taking = (ids: readonly string[], role: 'actor' | 'recipient'): EventView['participants'] =>
    ids.map((id) => ({
      party: { id, kind: id.length === 3 ? 'country' : 'leader', name: id, country: null, iso2: null },
      role,
      status: 'known',
    }));
  const id = rest.id ?? `${kind} ${actors.join(' ')}`;
  const empty = {
    date: null,
    dateTo: null,
    precision: null,
    when: null,
    place: null,
    form: null,
    polarity: null,
    topic: null,
  };
  return {
    id,
    kind,
    modality: 'occurred',
    disputed: false,
    ...empty,
    count: 1,
    summary: false,
    participants: [...taking(actors, 'actor'), ...taking(recipients, 'recipient')],
    told: { articles: 1, outlets: 1, stories: 1 },
    claims: [],
    ...rest,
  };
}
