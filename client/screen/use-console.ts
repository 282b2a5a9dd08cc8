import { useEffect, useRef, useState } from 'react';
import { type CypherAnswer, gate, type Problem } from '../../graph/index.ts';
import { ApiError, api } from '../api/client.ts';
import { HISTORY, type KeptQuery, nameFor, readKept, withRun, writeKept } from '../editor/kept-queries.ts';
import { paramsFrom } from '../editor/params.ts';
import { askFor, say } from '../state/store.ts';
import { counted } from '../state/words.ts';

export type Asked = { readonly text: string; readonly params: string };
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly asked: Asked; readonly since: number }
  | { readonly kind: 'stopped'; readonly asked: Asked }
  | { readonly kind: 'done'; readonly asked: Asked; readonly answer: CypherAnswer }
  | { readonly kind: 'failed'; readonly asked: Asked; readonly problem: Problem };

function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { type: 'about:blank', title: 'Something failed', status: 0, detail, hint: null, position: null };
}

/** The server decides by the same rules; a text that they refuse need not be sent. */
function refusalOf(text: string): Problem | null {
  const verdict = gate(text);
  if (verdict.ok) return null;
  const { message: detail, hint, position } = verdict;
  return { type: 'about:blank', title: 'Not allowed', status: 400, detail, hint, position };
}

const faulty = (fault: string): Problem => ({ ...problemOf(new Error(fault)), title: 'Parameters' });

async function outcomeOf(asked: Asked, signal: AbortSignal): Promise<Outcome> {
  const refused = refusalOf(asked.text);
  if (refused !== null) return { kind: 'failed', asked, problem: refused };
  const read = paramsFrom(asked.params);
  if ('fault' in read) return { kind: 'failed', asked, problem: faulty(read.fault) };
  try {
    const answer = await api.cypher({ query: asked.text, params: read.params }, signal);
    return { kind: 'done', asked, answer };
  } catch (error) {
    return signal.aborted ? { kind: 'stopped', asked } : { kind: 'failed', asked, problem: problemOf(error) };
  }
}

function announce(outcome: Outcome): void {
  if (outcome.kind === 'done') say(`${counted(outcome.answer.rows.length, 'row')}.`);
  if (outcome.kind === 'stopped') say('The query was stopped.');
}

/** Runs one query at a time, keeps what was run; a new run ends the one before. */
export function useConsole() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [history, setHistory] = useState<readonly KeptQuery[]>(() => readKept(HISTORY, localStorage));
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (asked: Asked): Promise<void> => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setOutcome({ kind: 'running', asked, since: performance.now() });
    askFor('cypher', asked.text);
    const next = withRun(history, { name: nameFor(asked.text), query: asked.text, params: asked.params });
    setHistory(next);
    writeKept(HISTORY, next, localStorage);
    const end = await outcomeOf(asked, mine.signal);
    if (running.current !== mine) return;
    running.current = null;
    setOutcome(end);
    announce(end);
  };
  const stop = (): boolean => {
    const wasRunning = running.current !== null;
    running.current?.abort();
    return wasRunning;
  };
  const clearHistory = (): void => {
    setHistory([]);
    writeKept(HISTORY, [], localStorage);
  };
  return { outcome, history, run, stop, clearHistory };
}
