import { useEffect, useRef, useState } from 'react';
import { EXAMPLES } from '../../graph/index.ts';
import { useSchema } from '../api/queries.ts';
import { paramsFrom } from '../editor/params.ts';
import { QueryEditor } from '../editor/query-editor.tsx';
import { SelectionPanel } from '../panel/selection-panel.tsx';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { select, useApp } from '../state/store.ts';
import { Queries } from './cypher-queries.tsx';
import { Result } from './cypher-result.tsx';
import { type Asked, type Outcome, useConsole } from './use-console.ts';
import './cypher.css';

const NO_GRAPH = { nodes: [], edges: [] };
const FIRST = EXAMPLES[0]?.query ?? '';

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

/** The text and parameters in the editor; a text that another part of the page asks for is shown and run at once. */
function useAsked(run: (asked: Asked) => Promise<void>) {
  const wanted = useApp((app) => app.query.cypher);
  const [asked, setAsked] = useState<Asked>({ text: wanted === '' ? FIRST : wanted, params: '' });
  const seen = useRef('');
  const start = useRef(run);
  useEffect(() => {
    start.current = run;
  });
  useEffect(() => {
    if (wanted === '' || wanted === seen.current) return;
    seen.current = wanted;
    const next = { text: wanted, params: '' };
    setAsked(next);
    void start.current(next);
  }, [wanted]);
  const runNow = (next: Asked): void => {
    seen.current = next.text;
    setAsked(next);
    void run(next);
  };
  return { asked, setAsked, runNow };
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

/** The read-only console: queries at the left, editor and result in the middle, evidence at the right. */
export function CypherScreen() {
  const schema = useSchema().data ?? null;
  const { outcome, history, run, stop, clearHistory } = useConsole();
  const { asked, setAsked, runNow } = useAsked(run);
  const isRunning = outcome.kind === 'running';
  const hasAside = useApp((app) => app.selection !== null);
  return (
    <div className={`cypher ${hasAside ? 'with-aside' : ''}`}>
      <h2 className="hidden-text">Cypher</h2>
      <section className="cypher-queries" aria-label="Queries">
        <Queries schema={schema} history={history} current={asked} onTake={runNow} onClear={clearHistory} />
      </section>
      <div className="cypher-main">
        <section className="cypher-edit" aria-label="Query">
          <QueryEditor
            text={asked.text}
            schema={schema}
            refused={refusedBy(outcome)}
            onChange={(text) => setAsked((before) => ({ ...before, text }))}
            onRun={(text) => runNow({ ...asked, text })}
            onStop={stop}
          />
          <Parameters value={asked.params} onChange={(params) => setAsked((before) => ({ ...before, params }))} />
          <div className="cypher-bar">
            {isRunning ? (
              <Button look="danger" onClick={stop}>
                Stop
              </Button>
            ) : (
              <Button look="primary" title="Ctrl+Enter" onClick={() => runNow(asked)}>
                Run
              </Button>
            )}
            <Chip title="Queries that would change the graph are refused by the server.">Read-only</Chip>
            <span className="cypher-keys">Ctrl+Enter runs · Esc stops · Ctrl+Space completes</span>
          </div>
        </section>
        <section className="cypher-result" aria-label="Result" aria-busy={isRunning}>
          <Result outcome={outcome} />
        </section>
      </div>
      <Evidence outcome={outcome} />
    </div>
  );
}
