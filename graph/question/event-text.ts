import type { EventView, Party } from '../messages/evidence.ts';
import type { EventKind } from '../vocabulary/event-kinds.ts';
import type { Modality } from '../vocabulary/modality.ts';
import { dateText } from './date-text.ts';

/** "A, B and C". */
export function listText(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const namesIn = ({ participants }: EventView, roles: readonly string[]): readonly string[] =>
  participants.filter(({ role }) => roles.includes(role)).map(({ party }) => party.name);

const VERBS: Readonly<Record<EventKind, Readonly<Record<Modality, string>>>> = {
  meeting: {
    occurred: 'met',
    planned: 'plan to meet',
    proposed: 'meeting proposed',
    cancelled: 'meeting cancelled',
    denied: 'meeting denied',
  },
  visit: {
    occurred: 'visited',
    planned: 'to visit',
    proposed: 'visit proposed to',
    cancelled: 'visit cancelled to',
    denied: 'visit denied to',
  },
  stance: {
    occurred: 'on',
    planned: 'to take a stand on',
    proposed: 'stand proposed on',
    cancelled: 'withdrew a stand on',
    denied: 'denied a stand on',
  },
  invitation: {
    occurred: 'invited',
    planned: 'to invite',
    proposed: 'invitation proposed to',
    cancelled: 'invitation withdrawn from',
    denied: 'invitation denied to',
  },
};

function meetingText(event: EventView): string {
  const names = listText(namesIn(event, ['actor']));
  const call = event.form === 'phone' || event.form === 'video';
  const verb = call && event.modality === 'occurred' ? 'spoke by phone or video' : VERBS.meeting[event.modality];
  return event.modality === 'occurred' || event.modality === 'planned' ? `${names} ${verb}` : `${names}: ${verb}`;
}

/** One line for an event: "Sergei Lavrov visited North Korea". */
export function eventText(event: EventView): string {
  if (event.kind === 'meeting') return meetingText(event);
  const actor = listText(namesIn(event, ['actor']));
  const target = [...namesIn(event, ['recipient']), ...(event.topic ? [event.topic.name] : [])];
  const verb =
    event.kind === 'stance' && event.modality === 'occurred' ? event.polarity : VERBS[event.kind][event.modality];
  return [actor, verb, listText(target)].filter(Boolean).join(' ');
}

/** "27 April 2018", "April 2018" or "date not reported". */
export function eventDateText({ when }: EventView): string {
  return when === null ? 'date not reported' : /^\d{4}(-\d\d){0,2}$/.test(when) ? dateText(when) : when;
}

/** The participant with this id. */
export function partyIn(event: EventView, id: string): Party | null {
  return event.participants.find(({ party }) => party.id === id)?.party ?? null;
}
