import { Fragment, useCallback, useMemo, useRef } from 'react';
import type { ArticleDetail } from '../../graph/index.ts';
import { type Stretch, shownStretches } from '../state/article-text.ts';
import { counted } from '../state/words.ts';
import { HowRead } from './how-read.tsx';
import { START } from './marked-text.ts';
import { Quote } from './quote.tsx';
import { useMarked } from './use-marked.ts';
import { WhyMissing } from './why-missing.tsx';

function Sentence({ stretch, article }: { readonly stretch: Stretch; readonly article: string }) {
  const start = { [START]: stretch.start };
  if (stretch.claims.length === 0) {
    return (
      <p className="article-plain" {...start}>
        {stretch.text}
      </p>
    );
  }
  const kinds = [...new Set(stretch.claims.map((found) => found.kind))].join(', ');
  return (
    <div className="article-claim">
      <div {...start}>
        <Quote claim={{ quote: stretch.text, marks: [...stretch.marks] }} />
      </div>
      <p className="panel-meta">
        {counted(stretch.claims.length, 'report')}: {kinds}
      </p>
      <HowRead article={article} claims={stretch.claims.map(({ claim }) => claim)} />
    </div>
  );
}

/** The text of an article; words of it can be marked to ask why something is missing. */
export function ArticleText({ detail }: { readonly detail: ArticleDetail }) {
  const { article, text, claims } = detail;
  const body = article.title !== '' && text.startsWith(article.title) ? article.title.length : 0;
  const shown = useMemo(() => shownStretches(text, claims, body), [text, claims, body]);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The button is drawn behind the sentence that a key has marked; then the next key asks.
  const onStep = useCallback(() => requestAnimationFrame(() => button.current?.focus({ preventScroll: true })), []);
  const { marked, clear } = useMarked(root, { text, shown }, onStep);
  const last = marked === null ? undefined : shown.findLast(({ start }) => start < marked.end);
  return (
    <div className="article-text" ref={root}>
      <p className="panel-meta">
        Something missing? Mark the words, or go from sentence to sentence with <kbd>[</kbd> and <kbd>]</kbd>.
      </p>
      {shown.map((stretch) => (
        <Fragment key={stretch.start}>
          <Sentence stretch={stretch} article={article.id} />
          {marked !== null && stretch === last && (
            <WhyMissing
              key={`${marked.start}-${marked.end}`}
              article={article.id}
              marked={marked}
              button={button}
              onClose={clear}
            />
          )}
        </Fragment>
      ))}
    </div>
  );
}
