import type { EventView, Review } from '../../graph/index.ts';
import { useJudge } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/notice.tsx';
import { say } from '../state/store.ts';
import { whenWords } from '../state/words.ts';
import { EventCard } from './event-card.tsx';
import { toPanelHead } from './panel-head.tsx';

type Pair = Review['meetings']['pairs'][number];

const namesOf = ({ participants }: EventView): string => participants.map((p) => p.party.name).join(', ');

function MeetingsRow({ pair }: { readonly pair: Pair }) {
  const { mutate, isPending, error } = useJudge();
  const [a, b] = pair;
  const names = `${namesOf(a)} – ${namesOf(b)}`;
  const areTwo = (): void =>
    mutate(
      { act: 'two-meetings', a: a.id, b: b.id },
      {
        onSuccess: () => {
          say('They are two meetings');
          toPanelHead();
        },
      },
    );
  return (
    <li className="doubt">
      <p>{names}</p>
      <p className="panel-meta">
        {[whenWords(a.when), a.place?.name].filter((part) => part !== undefined).join(' · ')}
      </p>
      <details className="how">
        <summary>What is said of both</summary>
        {pair.map((event) => (
          <EventCard key={event.id} event={event} />
        ))}
      </details>
      <div className="panel-actions">
        <Button disabled={isPending} aria-label={`${names} are two meetings`} onClick={areTwo}>
          They are two meetings
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </li>
  );
}

/** Pairs of meetings that may be one; to say that they are two, or to correct a report. */
export function ReviewMeetings({ pairs }: { readonly pairs: readonly Pair[] }) {
  return (
    <>
      <p className="panel-hint">One day, one place, some of the same parties. If one report is wrong, correct it.</p>
      <ul className="doubts">
        {pairs.map((pair) => (
          <MeetingsRow key={pair.map((event) => event.id).join(' ')} pair={pair} />
        ))}
      </ul>
    </>
  );
}
