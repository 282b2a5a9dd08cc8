import { useSyncExternalStore } from 'react';
import { type CypherAnswer, EXAMPLES, gate, type Problem } from '../../graph/index.ts';
import { ApiError, api } from '../api/client.ts';
import { HISTORY, type KeptQuery, nameFor, readKept, withRun, writeKept } from '../editor/kept-queries.ts';
import { paramsFrom } from '../editor/params.ts';
import { say, useApp } from '../state/store.ts';
import { counted } from '../state/words.ts';

export type Asked = { readonly text: string; readonly params: string };
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly asked: Asked; readonly since: number }
  | { readonly kind: 'stopped'; readonly asked: Asked }
  | { readonly kind: 'done'; readonly asked: Asked; readonly answer: CypherAnswer }
  | { readonly kind: 'failed'; readonly asked: Asked; readonly problem: Problem };

type Session = {
  /** What stands in the editor. */
  readonly asked: Asked;
  /** The last text that was put in from outside; `n` counts them. */
  readonly loaded: { readonly text: string; readonly n: number };
  readonly outcome: Outcome;
  readonly history: readonly KeptQuery[];
};

// The tab is taken down when another is shown; what was written and found there stays.
const first = EXAMPLES[0]?.query ?? '';
let session: Session = {
  asked: { text: first, params: '' },
  loaded: { text: first, n: 0 },
  outcome: { kind: 'none' },
  history: readKept(HISTORY, localStorage),
};
let running: AbortController | null = null;
let lastRun = '';
const listeners = new Set<() => void>();

function change(part: Partial<Session>): void {
  session = { ...session, ...part };
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session {
  return useSyncExternalStore(listen, () => session);
}

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

async function outcomeOf(asked: Asked, signal: AbortSignal): Promise<Outcome> {
  const refused = refusalOf(asked.text);
  if (refused !== null) return { kind: 'failed', asked, problem: refused };
  const read = paramsFrom(asked.params);
  if ('fault' in read) return { kind: 'failed', asked, problem: problemOf(new Error(read.fault)) };
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

/** The address names the query that was run last, so that the page can be sent as a link. */
function keepText(text: string): void {
  useApp.setState(({ query }) => ({ query: { ...query, cypher: text } }));
}

/** What is typed. */
export function edit(part: Partial<Asked>): void {
  change({ asked: { ...session.asked, ...part } });
}

/** Runs a text; one query at a time, so a new run ends the one before. */
export async function run(asked: Asked): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  lastRun = asked.text;
  const kept = { name: nameFor(asked.text), query: asked.text, params: asked.params };
  const history = withRun(session.history, kept);
  change({ asked, history, outcome: { kind: 'running', asked, since: performance.now() } });
  writeKept(HISTORY, history, localStorage);
  keepText(asked.text);
  const outcome = await outcomeOf(asked, mine.signal);
  if (running !== mine) return;
  running = null;
  change({ outcome });
  announce(outcome);
}

/** Puts a text into the editor and runs it. */
export function load(asked: Asked): void {
  change({ loaded: { text: asked.text, n: session.loaded.n + 1 } });
  void run(asked);
}

/** Takes up a text that another part of the page or the address asks for, once. */
export function takeUp(wanted: string): void {
  if (wanted !== '' && wanted !== lastRun) load({ text: wanted, params: '' });
}

/** True when there was something to stop. */
export function stop(): boolean {
  running?.abort();
  return running !== null;
}

export function clearHistory(): void {
  change({ history: [] });
  writeKept(HISTORY, [], localStorage);
}
