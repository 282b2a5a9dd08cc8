import { useIsFetching } from '@tanstack/react-query';
import type { ServerStatus } from '../../graph/index.ts';
import { queryClient, useStatus } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useApp } from '../state/store.ts';
import { counted } from '../state/words.ts';

const STORES = { embedded: 'embedded store', neo4j: 'Neo4j' } as const;

function countsText({ counts }: ServerStatus): string {
  return [
    counted(counts.leaders, 'leader'),
    counted(counts.countries, 'country', 'countries'),
    counted(counts.organizations, 'organization'),
    counted(counts.events, 'event'),
    `${counted(counts.claims, 'sentence')} from ${counted(counts.articles, 'article')}`,
  ].join(' · ');
}

function StoreText({ status }: { readonly status: ServerStatus }) {
  const { store, waiting } = status;
  if (!store.ready) return <span className="store bad">{`${STORES[store.name]}: ${store.reason ?? 'not ready'}`}</span>;
  const busy = waiting > 0 ? `reading ${counted(waiting, 'article')}` : 'ready';
  if (store.aside !== null) return <span className="store bad">{`${store.aside} · ${busy}`}</span>;
  return <span className="store good">{`${STORES[store.name]} ${store.version} · ${busy}`}</span>;
}

function Offline() {
  return (
    <span className="offline" role="alert">
      <Icon name="warning" size={14} /> Offline: showing what was loaded
      <Button onClick={() => void queryClient.refetchQueries()}>Retry</Button>
    </span>
  );
}

/** The last line of the page: what is in the store, whether it answers, and what is going on. */
export function StatusLine() {
  const { data, isError } = useStatus();
  const lost = useApp((app) => app.link === 'lost');
  const loading = useIsFetching({ predicate: (query) => query.queryKey[0] !== 'status' }) > 0;
  return (
    <footer className="status-line">
      <span className="status-counts">{data === undefined ? 'Connecting …' : countsText(data)}</span>
      <span className="status-doing">{loading ? 'loading …' : ''}</span>
      {isError || lost ? <Offline /> : data !== undefined && <StoreText status={data} />}
    </footer>
  );
}
