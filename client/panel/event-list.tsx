import type { EventView } from '../../graph/index.ts';
import { groupEvents } from '../state/card.ts';
import { MODALITY_WORDS } from '../state/words.ts';
import { EventCard } from './event-card.tsx';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Events under the headings Took place, Planned, Proposed, Cancelled, Denied. */
export function EventList({ events }: { readonly events: readonly EventView[] }) {
  return groupEvents(events).map((group) => (
    <section key={group.modality} className="event-group" aria-label={MODALITY_WORDS[group.modality]}>
      <p className="event-group-name">
        {capital(MODALITY_WORDS[group.modality])} <span>{group.events.length}</span>
      </p>
      {group.events.map((event) => (
        <EventCard key={event.id} event={event} />
      ))}
    </section>
  ));
}
