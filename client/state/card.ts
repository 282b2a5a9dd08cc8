import { type EventView, MODALITIES, type Modality, type NodeCard } from '../../graph/index.ts';
import { counted } from './words.ts';

export type EventGroup = { readonly modality: Modality; readonly events: readonly EventView[] };

const byDate = (a: EventView, b: EventView): number =>
  (a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0;

/** Events by how they are reported, in the fixed order; inside a group the latest first, undated last. */
export function groupEvents(events: readonly EventView[]): readonly EventGroup[] {
  const groups = MODALITIES.map((modality) => ({
    modality,
    events: events.filter((event) => event.modality === modality).toSorted(byDate),
  }));
  return groups.filter((group) => group.events.length > 0);
}

const WORDS: Readonly<Record<EventView['kind'], readonly [string, string]>> = {
  meeting: ['meeting', 'meetings'],
  visit: ['visit', 'visits'],
  stance: ['stance', 'stances'],
  invitation: ['invitation', 'invitations'],
};

/** What took place, in one line: "6 meetings, 2 visits". */
export function countsText(card: NodeCard): string {
  const occurred = card.counts.filter((count) => count.modality === 'occurred' && count.n > 0);
  if (occurred.length === 0) return 'nothing reported as having taken place';
  return occurred.map(({ kind, n }) => counted(n, ...WORDS[kind])).join(', ');
}

const MOST_MET = 5;
/** Activity, company and the way to another, beside those who were met. */
const OTHER_LINES = 5;
const TOPIC_LINES = 2;

/** About as many lines as the figures of a card will take: room for them is kept until they come. */
export function figureLines({ id, kind, events }: NodeCard): number {
  const happened = events.filter(({ modality }) => modality === 'occurred');
  if (happened.length === 0) return 0;
  if (kind === 'topic') return TOPIC_LINES;
  const meetings = happened.filter((event) => event.kind === 'meeting');
  const met = new Set(meetings.flatMap(({ participants }) => participants.map(({ party }) => party.id)));
  met.delete(id);
  return OTHER_LINES + Math.min(MOST_MET, met.size);
}
