import { useState } from 'react';
import type { ArticleSummary } from '../../graph/index.ts';
import { useArticles, useRetryArticle } from '../api/queries.ts';
import { Button, IconButton, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { ErrorNotice, Notice, Skeleton } from '../parts/notice.tsx';
import { openDialog, select } from '../state/store.ts';
import { counted, whenWords } from '../state/words.ts';
import { DeleteArticle } from './delete-article.tsx';
import { PanelHead } from './panel-head.tsx';
import { SamplesBanner } from './samples.tsx';

const STATES: Readonly<Record<ArticleSummary['state'], string>> = {
  received: 'waiting',
  extracted: 'being stored',
  done: 'read',
  failed: 'failed',
  replaced: 'replaced',
  retracted: 'deleted',
};

function Row({ article, onDelete }: { readonly article: ArticleSummary; readonly onDelete: () => void }) {
  const retry = useRetryArticle();
  const title = article.title === '' ? 'Untitled article' : article.title;
  const date = article.published === null ? 'no date' : whenWords(article.published);
  return (
    <li className="article-row">
      <LinkButton onClick={() => select({ kind: 'article', id: article.id })}>{title}</LinkButton>
      <IconButton label={`Delete ${title}`} look="quiet" onClick={onDelete}>
        <Icon name="trash" size={14} />
      </IconButton>
      <p className="panel-meta">
        {[...article.outlets, date, counted(article.claims, 'report')].join(' · ')}{' '}
        <Chip look={article.state === 'failed' ? 'denied' : ''}>{STATES[article.state]}</Chip>{' '}
        {article.sample && <Chip>sample</Chip>}
      </p>
      {article.reason !== null && (
        <p className={article.state === 'failed' ? 'fault' : 'panel-meta'}>{article.reason}</p>
      )}
      {article.state === 'failed' && <Button onClick={() => retry.mutate(article.id)}>Retry</Button>}
    </li>
  );
}

function Rows() {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useArticles();
  const [deleting, setDeleting] = useState<ArticleSummary | null>(null);
  if (data === undefined) {
    return error === null ? <Skeleton lines={8} /> : <ErrorNotice error={error} onRetry={() => void refetch()} />;
  }
  const articles = data.pages.flatMap((page) => page.articles);
  return (
    <>
      {articles.length === 0 && <Notice>No articles yet. Add one, or drop files into the dialog.</Notice>}
      <ul className="article-list">
        {articles.map((article) => (
          <Row key={article.id} article={article} onDelete={() => setDeleting(article)} />
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Show more</Button>}
      {deleting !== null && <DeleteArticle article={deleting} onDone={() => setDeleting(null)} />}
    </>
  );
}

/** Every article with its state: open, delete, add. */
export function ArticlesPanel({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <PanelHead title="Articles" onClose={onClose} />
      <div className="panel-actions">
        <Button look="primary" onClick={() => openDialog('add')}>
          <Icon name="plus" /> Add articles
        </Button>
        <Button look="quiet" onClick={() => openDialog('export')}>
          <Icon name="download" /> Export
        </Button>
      </div>
      <SamplesBanner />
      <Rows />
    </>
  );
}
