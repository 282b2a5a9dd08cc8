import { type ReactNode, useEffect, useState } from 'react';
import { type CypherAnswer, drawnEdgeId, type Problem, suggestion } from '../../graph/index.ts';
import { useSchema } from '../api/queries.ts';
import { GraphCanvas } from '../canvas/graph-canvas.tsx';
import { csvOf } from '../editor/csv.ts';
import { wordsOf } from '../editor/words.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Tabs, tabId, tabPanelId } from '../parts/tabs.tsx';
import { isEventKind } from '../state/filter.ts';
import type { Selection } from '../state/selection.ts';
import { say, select, useApp } from '../state/store.ts';
import { counted } from '../state/words.ts';
import type { Outcome } from './cypher-session.ts';
import { ResultTable } from './cypher-table.tsx';

const VIEWS = [
  { id: 'result-table', name: 'Table' },
  { id: 'result-graph', name: 'Graph' },
  { id: 'result-json', name: 'JSON' },
] as const;
type View = (typeof VIEWS)[number]['id'];

/** A thin relation has no evidence of its own: the event at its end has. */
function opened(selection: Selection | null, { nodes, edges }: CypherAnswer['graph']): Selection | null {
  if (selection?.kind !== 'edge') return selection;
  const edge = edges.find((each) => drawnEdgeId(each) === selection.id);
  if (edge === undefined || edge.eventId !== '') return selection;
  const event = nodes.find((node) => isEventKind(node.kind) && (node.id === edge.source || node.id === edge.target));
  return event === undefined ? null : { kind: 'node', id: event.id };
}

function Drawn({ graph }: Pick<CypherAnswer, 'graph'>) {
  const selection = useApp((app) => app.selection);
  if (graph.nodes.length === 0) {
    return (
      <Notice>
        This result holds no nodes to draw. Return nodes and relationships, for example MATCH
        (a:Leader)-[m:MET]-(b:Leader) RETURN a, m, b
      </Notice>
    );
  }
  return <GraphCanvas {...graph} selected={selection} onSelect={(next) => select(opened(next, graph))} />;
}

const SHOWN: Readonly<Record<View, (answer: CypherAnswer) => ReactNode>> = {
  'result-table': (answer) => <ResultTable answer={answer} />,
  'result-graph': ({ graph }) => <Drawn graph={graph} />,
  'result-json': ({ columns, rows }) => (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="cypher-json" tabIndex={0}>
      {JSON.stringify({ columns, rows }, null, 2)}
    </pre>
  ),
};

async function copyCsv(answer: CypherAnswer): Promise<void> {
  try {
    await navigator.clipboard.writeText(csvOf(answer));
    say('The rows are copied as CSV.');
  } catch {
    say('The browser did not allow copying.');
  }
}

/** A mistyped name is the commonest reason for an empty result. */
function Nothing({ query }: { readonly query: string }) {
  const schema = useSchema().data;
  const hint = schema === undefined ? null : suggestion(query, wordsOf(schema));
  return <Notice>No rows: nothing in the graph fits this query. {hint}</Notice>;
}

function Done({ answer, query }: { readonly answer: CypherAnswer; readonly query: string }) {
  const [view, setView] = useState<View>('result-table');
  const { rows, ms, notes } = answer;
  return (
    <>
      <div className="cypher-bar">
        <Tabs label="Show the result as" tabs={VIEWS} selected={view} onSelect={setView} />
        <span className="cypher-count">
          {counted(rows.length, 'row')} in {Math.max(1, Math.round(ms)).toLocaleString('en')} ms
        </span>
        <Button look="quiet" onClick={() => void copyCsv(answer)}>
          Copy CSV
        </Button>
      </div>
      {notes.map((note) => (
        <Notice key={note} look="warning">
          {note}
        </Notice>
      ))}
      {rows.length === 0 && <Nothing query={query} />}
      <div className="cypher-view" id={tabPanelId(view)} role="tabpanel" aria-labelledby={tabId(view)}>
        {rows.length > 0 && SHOWN[view](answer)}
      </div>
    </>
  );
}

function Failed({ problem }: { readonly problem: Problem }) {
  const { detail, hint, position } = problem;
  return (
    <div className="notice error" role="alert">
      <strong>{detail}</strong>
      {hint !== null && <span>{hint}</span>}
      {position !== null && (
        <span>
          At line {position.line}, column {position.column}.
        </span>
      )}
    </div>
  );
}

/** How long a query has been running, once that is worth saying. */
function Running({ since }: { readonly since: number }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((performance.now() - since) / 1000), 100);
    return () => clearInterval(timer);
  }, [since]);
  return <p className="cypher-running">{seconds < 0.3 ? '' : `Running for ${seconds.toFixed(1)} s. Esc stops it.`}</p>;
}

/** What came of the last run. */
export function Result({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'none':
      return <p className="cypher-running">Ctrl+Enter runs the query.</p>;
    case 'running':
      return <Running since={outcome.since} />;
    case 'stopped':
      return <Notice>The query was stopped.</Notice>;
    case 'failed':
      return <Failed problem={outcome.problem} />;
    case 'done':
      return <Done answer={outcome.answer} query={outcome.asked.text} />;
  }
}
