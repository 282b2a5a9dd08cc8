import {
  CARD_LABEL_NAMES,
  type CardLabel,
  type CardRow,
  cardNode,
  EVENT_KIND_NAMES,
  type EventView,
  eventKindsOf,
  kindOf,
  latestEventsOf,
  MODALITIES,
  type NodeCard,
  type NodeKind,
  officesOf,
  type Reference,
  type StoreView,
} from '../../graph/index.ts';
import { eventViews, flagOf, partyOf } from './event-views.ts';

const SHOWN = 200;

type Place = { readonly view: StoreView; readonly reference: Reference };

type Count = NodeCard['counts'][number];

/** By kind, then by how they are reported, in the fixed order of both. */
function byKind(a: Count, b: Count): number {
  const kind = EVENT_KIND_NAMES.indexOf(a.kind) - EVENT_KIND_NAMES.indexOf(b.kind);
  return kind || MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality);
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
  const [counts, latest] = await Promise.all([
    view.read(eventKindsOf(label), { id: row.id }),
    view.read(latestEventsOf(label), { id: row.id, limit: SHOWN }),
  ]);
  const shown = latest.map((e) => e.id);
  return {
    id: row.id,
    kind,
    name: row.name,
    aliases: row.aliases ?? [],
    country,
    iso2: flagOf(country, reference),
    wikidata: row.wikidata,
    offices: kind === 'leader' ? await offices(place, row.id) : [],
    counts: counts.toSorted(byKind),
    events: [...(await eventViews(view, shown, reference))],
    total: counts.reduce((sum, { n }) => sum + n, 0),
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
