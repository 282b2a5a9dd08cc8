import { type ReactNode, useState } from 'react';
import type { Doubt, JudgementView, NodeCard, Party, Review } from '../../graph/index.ts';
import { useJudge, useJudgements, useNodeCards, useReview, useUndo } from '../api/queries.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Flag } from '../parts/flag.tsx';
import { ErrorNotice, Notice, Skeleton } from '../parts/notice.tsx';
import { goTo, say } from '../state/store.ts';
import { counted } from '../state/words.ts';
import { EventCard } from './event-card.tsx';
import { PanelHead, toPanelHead } from './panel-head.tsx';
import { Quote } from './quote.tsx';
import { ReviewMeetings } from './review-meetings.tsx';
import '../style/review.css';

const QUOTES = 3;

function Side({ party, card }: { readonly party: Party; readonly card: NodeCard | undefined }) {
  const claims = card?.events.flatMap((event) => event.claims).slice(0, QUOTES);
  return (
    <div role="group" aria-label={party.name}>
      <h4>{party.name}</h4>
      {claims === undefined && <Skeleton lines={2} />}
      {claims?.map((claim) => (
        <Quote key={claim.id} claim={claim} />
      ))}
    </div>
  );
}

function Evidence({ a, b }: Pick<Doubt, 'a' | 'b'>) {
  const cards = useNodeCards([a.id, b.id]);
  return (
    <div className="disputed-sides">
      {[a, b].map((party) => (
        <Side key={party.id} party={party} card={cards.find((card) => card.id === party.id)} />
      ))}
    </div>
  );
}

function Name({ party }: { readonly party: Party }) {
  return (
    <span className="party">
      <Flag iso2={party.iso2} size={16} />{' '}
      <LinkButton onClick={() => goTo({ kind: 'node', id: party.id })}>{party.name}</LinkButton>
    </span>
  );
}

function DoubtRow({ doubt }: { readonly doubt: Doubt }) {
  const { a, b, why } = doubt;
  const { mutate, isPending, error } = useJudge();
  const [open, setOpen] = useState(false);
  const names = `${a.name} and ${b.name}`;
  const decide = (act: 'merge' | 'apart', words: string): void =>
    mutate(
      { act, a: a.id, b: b.id },
      {
        onSuccess: () => {
          say(`${names} ${words}`);
          toPanelHead();
        },
      },
    );
  return (
    <li className="doubt">
      <p>
        <Name party={a} /> – <Name party={b} />
      </p>
      <p className="panel-meta">{why}</p>
      <details className="how" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>What is said of both</summary>
        {open && <Evidence a={a} b={b} />}
      </details>
      <div className="panel-actions">
        <Button disabled={isPending} aria-label={`${names} are one`} onClick={() => decide('merge', 'are one')}>
          They are one
        </Button>
        <Button disabled={isPending} aria-label={`${names} are two`} onClick={() => decide('apart', 'are two')}>
          They are two
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </li>
  );
}

function Part({ title, total, children }: { title: string; total: number; children: ReactNode }) {
  if (total === 0) return null;
  return (
    <section className="review-part">
      <h3>
        {title} <span className="count">{total}</span>
      </h3>
      {children}
    </section>
  );
}

const doubtsIn = ({ names, meetings, disputed }: Review): number => names.total + meetings.total + disputed.total;

function Doubts({ review }: { readonly review: Review }) {
  const { names, meetings, disputed } = review;
  if (doubtsIn(review) === 0) return <Notice>There is nothing in doubt.</Notice>;
  return (
    <>
      <Part title="Names that may be one" total={names.total}>
        <ul className="doubts">
          {names.pairs.map((doubt) => (
            <DoubtRow key={`${doubt.a.id} ${doubt.b.id}`} doubt={doubt} />
          ))}
        </ul>
      </Part>
      <Part title="Disputed" total={disputed.total}>
        {disputed.events.map((event) => (
          <EventCard key={event.id} event={event} />
        ))}
      </Part>
      <Part title="Meetings that may be one" total={meetings.total}>
        <ReviewMeetings pairs={meetings.pairs} />
      </Part>
    </>
  );
}

const STATES: Readonly<Record<JudgementView['state'], string>> = {
  stands: '',
  undone: 'undone',
  replaced: 'replaced by a later one',
  against: 'against an earlier one',
  idle: 'binds to nothing at present',
  gone: 'no longer applies: its claim is gone',
};

function Judged({ judgements }: { readonly judgements: readonly JudgementView[] }) {
  const { mutate, isPending, error } = useUndo();
  const undo = ({ number }: JudgementView): void =>
    mutate(number, {
      onSuccess: () => {
        say(`Judgement ${number} is undone`);
        toPanelHead();
      },
    });
  return (
    <ul className="doubts">
      {judgements.map((judgement) => (
        <li key={judgement.number} className="doubt">
          <p>
            #{judgement.number} {judgement.words}
          </p>
          {STATES[judgement.state] !== '' && <Chip>{STATES[judgement.state]}</Chip>}
          {judgement.state !== 'undone' && (
            <Button disabled={isPending} aria-label={`Undo ${judgement.number}`} onClick={() => undo(judgement)}>
              Undo
            </Button>
          )}
        </li>
      ))}
      {error !== null && <ErrorNotice error={error} />}
    </ul>
  );
}

/** What the program cannot decide, with the evidence of both sides, and what was decided. */
export function ReviewPanel({ onClose }: { readonly onClose: () => void }) {
  const review = useReview();
  const judgements = useJudgements().data?.judgements ?? [];
  return (
    <>
      <PanelHead title="Review" onClose={onClose}>
        {review.data !== undefined && (
          <p className="panel-meta">{counted(doubtsIn(review.data), 'question')} that only a person can decide</p>
        )}
      </PanelHead>
      {review.data !== undefined && <Doubts review={review.data} />}
      {review.data === undefined && review.error === null && <Skeleton lines={6} />}
      {review.error !== null && <ErrorNotice error={review.error} onRetry={() => void review.refetch()} />}
      <Part title="Judged" total={judgements.length}>
        <Judged judgements={judgements.toReversed()} />
      </Part>
    </>
  );
}
