import { useEffect } from 'react';
import { useSchema } from '../api/queries.ts';
import { paramsFrom } from '../editor/params.ts';
import { QueryEditor } from '../editor/query-editor.tsx';
import { SelectionPanel } from '../panel/selection-panel.tsx';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { select, useApp } from '../state/store.ts';
import { Queries } from './cypher-queries.tsx';
import { Result } from './cypher-result.tsx';
import { clearHistory, edit, load, type Outcome, run, stop, takeUp, useSession } from './cypher-session.ts';
import './cypher.css';

const NO_GRAPH = { nodes: [], edges: [] };

function Parameters({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const read = paramsFrom(value);
  return (
    <details className="cypher-params" open={value !== ''}>
      <summary>Parameters</summary>
      <textarea
        aria-label="Parameters as JSON"
        placeholder={'{"name": "Kim Jong Un"} is $name in the query'}
        rows={2}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {'fault' in read && <p className="cypher-fault">{read.fault}</p>}
    </details>
  );
}

function refusedBy(outcome: Outcome) {
  return outcome.kind === 'failed' ? { text: outcome.asked.text, problem: outcome.problem } : null;
}

function Evidence({ outcome }: { readonly outcome: Outcome }) {
  const selection = useApp((app) => app.selection);
  if (selection === null) return null;
  const graph = outcome.kind === 'done' ? outcome.answer.graph : NO_GRAPH;
  return (
    <section className="cypher-aside" aria-label="Evidence">
      <SelectionPanel selection={selection} {...graph} onClose={() => select(null)} />
    </section>
  );
}

function Edit() {
  const { asked, loaded, outcome } = useSession();
  const schema = useSchema().data ?? null;
  return (
    <section className="cypher-edit" aria-label="Query">
      <QueryEditor
        loaded={loaded}
        schema={schema}
        refused={refusedBy(outcome)}
        onChange={(text) => edit({ text })}
        onRun={(text) => void run({ ...asked, text })}
        onStop={stop}
      />
      <Parameters value={asked.params} onChange={(params) => edit({ params })} />
      <div className="cypher-bar">
        {outcome.kind === 'running' ? (
          <Button look="danger" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button look="primary" title="Ctrl+Enter" onClick={() => void run(asked)}>
            Run
          </Button>
        )}
        <Chip title="Queries that would change the graph are refused by the server.">Read-only</Chip>
        <span className="cypher-keys">Ctrl+Enter runs · Esc stops · Ctrl+Space completes</span>
      </div>
    </section>
  );
}

/** The read-only console: queries at the left, editor and result in the middle, evidence at the right. */
export function CypherScreen() {
  const schema = useSchema().data ?? null;
  const { asked, history, outcome } = useSession();
  const wanted = useApp((app) => app.query.cypher);
  const hasAside = useApp((app) => app.selection !== null);
  useEffect(() => takeUp(wanted), [wanted]);
  return (
    <div className={`cypher ${hasAside ? 'with-aside' : ''}`}>
      <h2 className="hidden-text">Cypher</h2>
      <section className="cypher-queries" aria-label="Queries">
        <Queries schema={schema} history={history} current={asked} onTake={load} onClear={clearHistory} />
      </section>
      <div className="cypher-main">
        <Edit />
        <section className="cypher-result" aria-label="Result" aria-busy={outcome.kind === 'running'}>
          <Result outcome={outcome} />
        </section>
      </div>
      <Evidence outcome={outcome} />
    </div>
  );
}
