import type { ReactNode } from 'react';
import type { ClaimView } from '../../graph/index.ts';
import { type QuotePart, splitQuote } from '../state/quote.ts';

const NAMES: Readonly<Record<string, string>> = {
  actor: 'actor',
  trigger: 'what happened',
  other: 'other party',
  date: 'date',
  place: 'place',
};

function part({ kind, text, start }: QuotePart): ReactNode {
  if (kind === null) return text;
  return (
    <mark key={start} className={`mark ${kind}`} title={NAMES[kind]}>
      {text}
    </mark>
  );
}

/** The exact sentence with the words that carry the report marked, by the claim's offsets. */
export function Quote({ claim }: { readonly claim: Pick<ClaimView, 'quote' | 'marks'> }) {
  return <blockquote className="quote">{splitQuote(claim.quote, claim.marks).map(part)}</blockquote>;
}
