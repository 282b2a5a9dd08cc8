import { type RefObject, useEffect, useState } from 'react';
import type { ExplainedCandidate, ExplainedMention, ExplainedSentence, Explanation } from '../../graph/index.ts';
import { useExplanation } from '../api/queries.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ErrorNotice, Skeleton } from '../parts/notice.tsx';
import { say } from '../state/store.ts';
import { type Marked, whyQuestion } from '../state/why.ts';

function mentionText({ readings, title, country, via, rivals }: ExplainedMention): string {
  const who = readings.length === 0 ? 'nobody' : readings.join(' and ');
  const not = rivals.map(({ name }) => `not ${name}`);
  return [who, title, country, via === null ? null : `by ${via}`, ...not].filter((part) => part !== null).join(' · ');
}

const came = ({ claims, stop }: ExplainedCandidate): string =>
  stop === null ? `gives ${claims === 1 ? 'a report' : `${claims} reports`}` : stop.words;

function Sentence({ sentence }: { readonly sentence: ExplainedSentence }) {
  const { mentions, candidates } = sentence;
  return (
    <>
      {mentions.length > 0 && (
        <dl className="how-short">
          {mentions.map((mention) => (
            <div key={`${mention.start}-${mention.kind}`}>
              <dt>{mention.text}</dt>
              <dd>{mentionText(mention)}</dd>
            </div>
          ))}
        </dl>
      )}
      {candidates.length > 0 && (
        <dl className="how-short">
          {candidates.map((candidate) => (
            <div key={`${candidate.start}-${candidate.rule}`}>
              <dt>{candidate.text}</dt>
              <dd>{came(candidate)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Answer({ explanation }: { readonly explanation: Explanation }) {
  const { answer, sentences } = explanation;
  const told = answer.join(' ');
  useEffect(() => say(told), [told]);
  return (
    <>
      {answer.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {sentences.length > 0 && (
        <details className="how">
          <summary>How it was read</summary>
          {sentences.map((sentence) => (
            <Sentence key={sentence.start} sentence={sentence} />
          ))}
        </details>
      )}
    </>
  );
}

type Props = { readonly article: string; readonly marked: Marked; readonly onClose: () => void };

function Asked({ article, marked, onClose }: Props) {
  const { data, error, refetch } = useExplanation(article, marked, true);
  return (
    <section className="why-answer" aria-label={whyQuestion(marked)}>
      <div className="why-head">
        <strong>{whyQuestion(marked)}</strong>
        <IconButton label="Close the answer" look="quiet" onClick={onClose}>
          <Icon name="close" size={14} />
        </IconButton>
      </div>
      {data !== undefined && <Answer explanation={data} />}
      {data === undefined && error === null && <Skeleton lines={3} />}
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
    </section>
  );
}

/** Below marked words: a button that asks why something is missing, then the answer. */
export function WhyMissing({ button, ...props }: Props & { readonly button: RefObject<HTMLButtonElement | null> }) {
  const [asked, setAsked] = useState(false);
  if (asked) return <Asked {...props} />;
  return (
    <Button
      ref={button}
      className="why-ask"
      // The click must not take the mark away before it counts.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => setAsked(true)}
    >
      <Icon name="help" /> {whyQuestion(props.marked)}
    </Button>
  );
}
