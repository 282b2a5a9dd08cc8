import { useState } from 'react';
import type { ArticleDetail, ArticleSummary } from '../../graph/index.ts';
import { useArticle } from '../api/queries.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { ErrorNotice, Notice, Skeleton } from '../parts/notice.tsx';
import { select, showArticles } from '../state/store.ts';
import { counted, whenWords } from '../state/words.ts';
import { ArticleText } from './article-text.tsx';
import { DeleteArticle } from './delete-article.tsx';
import { PanelHead } from './panel-head.tsx';

type Props = { readonly id: string; readonly onClose: () => void };

function about(article: ArticleSummary): string {
  const date = article.published === null ? 'no publication date' : whenWords(article.published);
  const sample = article.sample ? ['sample'] : [];
  return [...article.outlets, date, counted(article.claims, 'report'), ...sample].join(' · ');
}

/** Its other versions, so that people see what was corrected and when. */
function Versions({ detail: { article, versions } }: { readonly detail: ArticleDetail }) {
  if (versions.length === 0) return null;
  const says = (other: ArticleSummary): string =>
    other.id === article.replacedBy ? 'counts instead' : other.state === 'replaced' ? 'replaced' : 'counts';
  return (
    <section className="versions" aria-label="Other versions">
      <h3 className="event-group-name">Other versions</h3>
      <ul>
        {versions.map((other) => (
          <li key={other.id}>
            <LinkButton onClick={() => select({ kind: 'article', id: other.id })}>
              {other.title === '' ? 'Untitled article' : other.title}
            </LinkButton>{' '}
            <Chip>{says(other)}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ detail, onClose }: { readonly detail: ArticleDetail; readonly onClose: () => void }) {
  const { article } = detail;
  const [asking, setAsking] = useState(false);
  const link = article.urls.find((url) => /^https?:\/\//i.test(url));
  return (
    <>
      <PanelHead title={article.title === '' ? 'Untitled article' : article.title} onClose={onClose}>
        <p className="panel-meta">{about(article)}</p>
      </PanelHead>
      <div className="panel-actions">
        <Button look="quiet" onClick={showArticles}>
          <Icon name="back" /> All articles
        </Button>
        {link !== undefined && (
          <a className="button quiet" href={link} target="_blank" rel="noopener noreferrer">
            <Icon name="link" /> Source
          </a>
        )}
        <Button look="quiet" onClick={() => setAsking(true)}>
          <Icon name="trash" /> Delete
        </Button>
      </div>
      {article.reason !== null && <Notice look="warning">{article.reason}</Notice>}
      <Versions detail={detail} />
      {detail.claims.length === 0 && article.state !== 'replaced' && (
        <Notice>No diplomatic event was found in this article. That is fine: not every article has one.</Notice>
      )}
      <ArticleText detail={detail} />
      {asking && <DeleteArticle article={article} onDone={() => setAsking(false)} onDeleted={showArticles} />}
    </>
  );
}

/** An article as it was read, each sentence that reports something marked where it stands. */
export function ArticlePanel({ id, onClose }: Props) {
  const { data, error, refetch } = useArticle(id);
  if (data !== undefined) return <Card detail={data} onClose={onClose} />;
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={9} />;
}
