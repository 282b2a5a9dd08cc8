import type { Network } from '../../graph/index.ts';
import { useStatus } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { Flag } from '../parts/flag.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { overviewQuestions } from '../state/overview.ts';
import { askFor, goTo, openDialog, showArticles, showReview } from '../state/store.ts';
import { counted } from '../state/words.ts';
import { PanelHead } from './panel-head.tsx';
import { SamplesBanner } from './samples.tsx';

const TOP = 8;

function MostActive({ network }: { readonly network: Network }) {
  const leaders = network.nodes.filter((node) => node.kind === 'leader').toSorted((a, b) => b.events - a.events);
  const most = leaders[0]?.events ?? 1;
  return (
    <section>
      <h3>Most active</h3>
      <ul className="active-list">
        {leaders.slice(0, TOP).map((node) => (
          <li key={node.id}>
            <button type="button" onClick={() => goTo({ kind: 'node', id: node.id })}>
              <KindMark kind={node.kind} size={14} />
              <span>{node.name}</span>
              <Flag iso2={node.iso2} size={16} />
              <meter min={0} max={most} value={node.events} aria-hidden="true" />
              <span className="hit-count">{node.events}</span>
              <span className="hidden-text">events</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Questions({ network }: { readonly network: Network }) {
  return (
    <section>
      <h3>Ask</h3>
      <ul className="question-list">
        {overviewQuestions(network).map((question) => (
          <li key={question}>
            <Button look="quiet" onClick={() => askFor('ask', question)}>
              {question}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What there is to see when nothing is selected. */
export function Overview({ network }: { readonly network: Network }) {
  const counts = useStatus().data?.counts;
  return (
    <div className="overview">
      <PanelHead title="The network">
        <p className="panel-meta">
          {counts === undefined ? ' ' : `${counted(counts.events, 'event')} in ${counted(counts.articles, 'article')}`}
        </p>
      </PanelHead>
      <p className="panel-hint">Choose a person or a line to read the sentences behind it.</p>
      <SamplesBanner />
      <MostActive network={network} />
      <Questions network={network} />
      <div className="panel-actions">
        <Button onClick={() => openDialog('add')}>
          <Icon name="plus" /> Add articles
        </Button>
        <Button look="quiet" onClick={showArticles}>
          <Icon name="articles" /> All articles
        </Button>
        <Button look="quiet" onClick={showReview}>
          <Icon name="check" /> Review
        </Button>
        <Button look="quiet" onClick={() => openDialog('export')}>
          <Icon name="download" /> Export
        </Button>
      </div>
    </div>
  );
}
