import { useState } from 'react';
import type { ClaimView } from '../../graph/index.ts';
import { useExplanation } from '../api/queries.ts';
import { ErrorNotice, Skeleton } from '../parts/notice.tsx';

const LABELS = ['Rule', 'Parties', 'Modality', 'Date', 'Place'] as const;

type Props = {
  readonly article: string;
  readonly claims: readonly Pick<ClaimView, 'id' | 'start' | 'end'>[];
};

function Short({ short }: { readonly short: readonly string[] }) {
  return (
    <dl className="how-short">
      {LABELS.map((label, i) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{short[i]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Answer({ article, claims }: Props) {
  const start = Math.min(...claims.map((claim) => claim.start));
  const end = Math.max(...claims.map((claim) => claim.end));
  const { data, error, refetch } = useExplanation(article, { start, end }, true);
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  const ids = new Set(claims.map((claim) => claim.id));
  const found = data.sentences.flatMap((sentence) => sentence.claims).filter((claim) => ids.has(claim.id));
  if (found.length === 0) return <p className="panel-meta">The rules of today read this sentence in another way.</p>;
  return found.map(({ id, short }) => <Short key={id} short={short} />);
}

/** The short form of a claim's trace: rule, parties, modality, date, place in words. */
export function HowRead(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="how" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>How it was read</summary>
      {open && <Answer {...props} />}
    </details>
  );
}
