import type { Tie, TieNetwork } from './network.ts';

export type RelationDegree = { readonly events: number; readonly partners: number };
/** Distinct events and counterparts of one actor, in all and by relation. */
export type Degree = RelationDegree & { readonly relations: Readonly<Record<string, RelationDegree>> };

type Seen = { readonly events: Set<string>; readonly partners: Set<string> };

const nothing = (): Seen => ({ events: new Set(), partners: new Set() });
const sizes = ({ events, partners }: Seen): RelationDegree => ({ events: events.size, partners: partners.size });

function note(seen: Map<string, Seen>, relation: string, [tie, partner]: readonly [Tie, string]): void {
  const one = seen.get(relation) ?? nothing();
  one.events.add(tie.eventId);
  one.partners.add(partner);
  seen.set(relation, one);
}

function degreeOf(seen: ReadonlyMap<string, Seen>): Degree {
  const all = nothing();
  for (const { events, partners } of seen.values()) {
    for (const event of events) all.events.add(event);
    for (const partner of partners) all.partners.add(partner);
  }
  const relations = [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sizes(one)] as const);
  return { ...sizes(all), relations: Object.fromEntries(relations) };
}

/** The degree of every actor that has a tie; a topic counts as a counterpart. */
export function degrees({ actors, ties }: TieNetwork): ReadonlyMap<string, Degree> {
  const seen = new Map<string, Map<string, Seen>>();
  const count = (actor: string, partner: string, tie: Tie): void => {
    if (!actors.has(actor)) return;
    const own = seen.get(actor) ?? new Map<string, Seen>();
    seen.set(actor, own);
    note(own, tie.type, [tie, partner]);
  };
  for (const tie of ties) {
    count(tie.source, tie.target, tie);
    count(tie.target, tie.source, tie);
  }
  return new Map([...seen].map(([actor, own]) => [actor, degreeOf(own)]));
}
