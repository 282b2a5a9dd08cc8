import {
  CARD_LABEL_NAMES,
  type CardEventRow,
  type CardLabel,
  type CardRow,
  cardEvents,
  cardNode,
  type EventView,
  kindOf,
  type NodeCard,
  type NodeKind,
  officesOf,
  type Reference,
  type StoreView,
} from '../../graph/index.ts';
import { eventViews, flagOf, partyOf } from './event-views.ts';

const SHOWN = 200;

type Place = { readonly view: StoreView; readonly reference: Reference };

/** Latest first, undated last. */
function byDay(a: CardEventRow, b: CardEventRow): number {
  if (a.date === b.date) return a.id < b.id ? -1 : 1;
  if (a.date === null) return 1;
  if (b.date === null) return -1;
  return a.date < b.date ? 1 : -1;
}

function countsOf(events: readonly CardEventRow[]): NodeCard['counts'] {
  const counts = new Map<string, NodeCard['counts'][number]>();
  for (const { kind, modality } of events) {
    const key = `${kind} ${modality}`;
    counts.set(key, { kind, modality, n: (counts.get(key)?.n ?? 0) + 1 });
  }
  return [...counts.values()];
}

async function offices({ view, reference }: Place, id: string): Promise<NodeCard['offices']> {
  const rows = await view.read(officesOf, { id });
  const latest = rows.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  return latest.map((row) => ({
    of: partyOf(row, reference),
    title: row.title ?? '',
    from: row.from,
    to: row.to,
  }));
}

async function find({ view }: Place, id: string): Promise<{ label: CardLabel; row: CardRow } | null> {
  for (const label of CARD_LABEL_NAMES) {
    const [row] = await view.read(cardNode(label), { id });
    if (row) return { label, row };
  }
  return null;
}

async function nodeCard(place: Place, label: CardLabel, row: CardRow): Promise<NodeCard> {
  const { view, reference } = place;
  const kind: NodeKind = kindOf(row.labels) ?? 'topic';
  const country = kind === 'country' ? row.id : row.country;
  const events = (await view.read(cardEvents(label), { id: row.id })).toSorted(byDay);
  const shown = events.slice(0, SHOWN).map((e) => e.id);
  return {
    id: row.id,
    kind,
    name: row.name,
    aliases: row.aliases ?? [],
    country,
    iso2: flagOf(country, reference),
    wikidata: row.wikidata,
    offices: kind === 'leader' ? await offices(place, row.id) : [],
    counts: countsOf(events),
    events: [...(await eventViews(view, shown, reference))],
    total: events.length,
  };
}

/** The card of an event node shows that event alone. */
function eventCard(event: EventView): NodeCard {
  const { id, kind, modality } = event;
  const nobody = { aliases: [], country: null, iso2: null, wikidata: null, offices: [] };
  return {
    id,
    kind,
    name: `${modality} ${kind}`,
    ...nobody,
    counts: [{ kind, modality, n: 1 }],
    events: [event],
    total: 1,
  };
}

/** The card of an actor, place, topic or event; null when there is none of this id. */
export async function cardView(view: StoreView, reference: Reference, id: string): Promise<NodeCard | null> {
  const found = await find({ view, reference }, id);
  if (found) return nodeCard({ view, reference }, found.label, found.row);
  const [event] = await eventViews(view, [id], reference);
  return event ? eventCard(event) : null;
}
