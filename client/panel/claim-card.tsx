import type { ClaimView } from '../../graph/index.ts';
import { LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { select } from '../state/store.ts';
import { MODALITY_WORDS, whenWords } from '../state/words.ts';
import { Confidence } from './confidence.tsx';
import { HowRead } from './how-read.tsx';
import { JudgeClaim } from './judge-claim.tsx';
import { Quote } from './quote.tsx';

type Props = {
  readonly claim: ClaimView;
  readonly known?: { readonly when: string | null; readonly place: string | null } | undefined;
};

/** http and https only: an article's link comes from outside. */
function safeLink(urls: readonly string[]): string | null {
  return urls.find((url) => /^https?:\/\//i.test(url)) ?? null;
}

function Source({ article }: { readonly article: ClaimView['article'] }) {
  const link = safeLink(article.urls);
  const about = [...article.outlets, article.published === null ? 'no publication date' : whenWords(article.published)];
  return (
    <p className="claim-source">
      <LinkButton onClick={() => select({ kind: 'article', id: article.id })}>
        {article.title === '' ? 'Untitled article' : article.title}
      </LinkButton>
      <span>
        {about.join(' · ')}
        {article.machineCoded && ' · machine-coded record'}
        {link !== null && (
          <a href={link} target="_blank" rel="noopener noreferrer" className="source-link">
            <Icon name="link" size={12} /> source
            <span className="hidden-text"> of {article.title}, opens in a new tab</span>
          </a>
        )}
      </span>
    </p>
  );
}

type Fact = { readonly text: string; readonly title: string };

/** Date and place as this sentence gives them, unless the event's own head already says the same. */
function said({ claim, known }: Props): readonly Fact[] {
  const implied = claim.whenStatus === 'implied';
  const when = claim.when !== null && (implied || claim.when !== known?.when) ? whenWords(claim.when) : null;
  const place = claim.place === known?.place ? null : claim.place;
  return [
    ...(when === null ? [] : [{ text: implied ? `${when} (implied)` : when, title: 'the date this sentence gives' }]),
    ...(place === null ? [] : [{ text: place, title: 'the place this sentence gives' }]),
  ];
}

function heard({ attribution, hearsay }: ClaimView): readonly Fact[] {
  return [
    ...(attribution === null ? [] : [{ text: `according to ${attribution}`, title: 'who says so' }]),
    ...(hearsay ? [{ text: 'hearsay', title: 'the article passes on what others say' }] : []),
  ];
}

function Facts({ claim, known }: Props) {
  return (
    <p className="claim-facts">
      <Chip look={claim.modality} title={claim.cue === null ? 'as reported' : `because of: ${claim.cue}`}>
        {MODALITY_WORDS[claim.modality]}
      </Chip>
      {[...said({ claim, known }), ...heard(claim)].map((fact) => (
        <Chip key={fact.title} title={fact.title}>
          {fact.text}
        </Chip>
      ))}
      {claim.amended.length > 0 && <Chip title="changed by a judgement">amended</Chip>}
      <Confidence value={claim.confidence} />
      <span className="claim-rule" title="the rule that read it">
        {claim.rule}
      </span>
    </p>
  );
}

/** One sentence's report: the quote with its marks, the article it stands in, and how sure the reading is. */
export function ClaimCard({ claim, known }: Props) {
  return (
    <div className="claim-card">
      <Quote claim={claim} />
      <Source article={claim.article} />
      <Facts claim={claim} known={known} />
      <HowRead article={claim.article.id} claims={[claim]} />
      <JudgeClaim claim={claim} />
    </div>
  );
}
