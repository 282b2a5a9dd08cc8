import { type ReactNode, useId } from 'react';
import { type EventView, type Participant, tellingText } from '../../graph/index.ts';
import { LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Flag } from '../parts/flag.tsx';
import { sidesOf } from '../state/history.ts';
import { goTo } from '../state/store.ts';
import { eventVerb, MODALITY_WORDS, PRECISION_WORDS, whenWords } from '../state/words.ts';
import { ClaimCard } from './claim-card.tsx';
import { History } from './history.tsx';

type Side = { readonly id: string; readonly name: string; readonly iso2: string | null };

function sideOf({ party }: Participant): Side {
  return { id: party.id, name: party.name, iso2: party.iso2 };
}

/** Who stands before and after the verb. */
function parties(event: EventView): readonly [readonly Side[], readonly Side[]] {
  const actors = event.participants.filter((each) => each.role === 'actor').map(sideOf);
  if (event.kind === 'meeting') return [actors.slice(0, 1), actors.slice(1)];
  const recipients = event.participants.filter((each) => each.role === 'recipient').map(sideOf);
  const topic = event.topic === null ? [] : [{ ...event.topic, iso2: null }];
  return [actors, [...recipients, ...topic]];
}

function Names({ side }: { readonly side: readonly Side[] }) {
  const names: ReactNode[] = side.map((each, i) => (
    <span key={each.id}>
      {i > 0 && (i === side.length - 1 ? ' and ' : ', ')}
      <span className="party">
        <Flag iso2={each.iso2} size={16} />{' '}
        <LinkButton className="plain" onClick={() => goTo({ kind: 'node', id: each.id })}>
          {each.name}
        </LinkButton>
      </span>
    </span>
  ));
  return <>{names}</>;
}

function others(event: EventView): string | null {
  const extra = event.participants.filter((each) => each.role === 'host' || each.role === 'mediator');
  return extra.length === 0 ? null : extra.map((each) => `${each.role}: ${each.party.name}`).join(', ');
}

function Facts({ event }: { readonly event: EventView }) {
  const extra = others(event);
  const telling = tellingText(event.told);
  const precision = event.precision === null || event.precision === 'day' ? null : PRECISION_WORDS[event.precision];
  return (
    <p className="event-facts">
      <span>
        {whenWords(event.when)}
        {precision !== null && <em> ({precision})</em>}
      </span>
      {event.place !== null && <span>{event.place.name}</span>}
      {event.form !== null && <span>{event.form === 'in-person' ? 'in person' : `by ${event.form}`}</span>}
      {event.summary && <span>at least {event.count} times</span>}
      {extra !== null && <span>{extra}</span>}
      {telling !== null && <span>{telling}</span>}
    </p>
  );
}

function Claims({ event }: { readonly event: EventView }) {
  const known = { when: event.when, place: event.place?.name ?? null };
  const cards = (claims: EventView['claims']): ReactNode =>
    claims.map((claim) => <ClaimCard key={claim.id} claim={claim} known={known} />);
  if (!event.disputed) return cards(event.claims);
  const { held, against, before } = sidesOf(event);
  return (
    <>
      <div className="disputed-sides">
        <div role="group" aria-label="Says that it took place">
          {cards(held)}
        </div>
        <div role="group" aria-label="Says that it did not">
          {cards(against)}
        </div>
      </div>
      {cards(before)}
    </>
  );
}

/** An event with every sentence that reports it, those that deny it among them. */
export function EventCard({ event }: { readonly event: EventView }) {
  const [before, after] = parties(event);
  const heading = useId();
  return (
    <article className={`event-card ${event.modality}`} aria-labelledby={heading}>
      <header>
        <h3 id={heading}>
          <Names side={before} /> <span className="verb">{eventVerb(event)}</span> <Names side={after} />
        </h3>
        <span className="event-chips">
          <Chip look={event.modality}>{MODALITY_WORDS[event.modality]}</Chip>
          {event.disputed && <Chip look="disputed">disputed</Chip>}
        </span>
      </header>
      <Facts event={event} />
      <History event={event} />
      <Claims event={event} />
    </article>
  );
}
