import { type CancelSignal, gate, type Limits, type Params, StoreError } from '../../graph/index.ts';

export type ConsoleRequest = {
  readonly text: string;
  readonly params: Params;
  readonly limits: Limits;
  readonly signal?: CancelSignal | undefined;
};

/** The layers before the read transaction, which is always there; the tests of each layer switch off the others. */
export type Layers = { readonly gate: boolean; readonly plan: boolean };
export const ALL_LAYERS: Layers = { gate: true, plan: true };

/** Faults of writing, which a person mends; every other code is a refusal. */
const MENDABLE: ReadonlySet<string> = new Set(['empty', 'syntax', 'open_text', 'open_comment', 'number']);

/** Layer 1: the statement to run. Throws StoreError 'bad_query' or 'refused' with the place. */
export function admitted(text: string): string {
  const verdict = gate(text);
  if (verdict.ok) return verdict.statement;
  const { code, message, hint, position } = verdict;
  const kind = MENDABLE.has(code) ? 'bad_query' : 'refused';
  throw new StoreError(kind, message, { position, ...(hint === null ? {} : { hint }) });
}

export function refusedByPlan(operator: string): StoreError {
  return new StoreError('refused', `This query would do more than read (${operator}).`, {
    hint: 'Use MATCH, WHERE, WITH, UNWIND and RETURN.',
  });
}

export function tooLong(ms: number): StoreError {
  return new StoreError('timeout', `The query ran longer than ${ms / 1000} s and was stopped.`, {
    hint: 'Narrow it: begin with a name or a label, shorten paths such as *1..3, or join patterns by a shared variable.',
  });
}

export function tooLarge(cause: unknown): StoreError {
  return new StoreError('too_large', 'The query needed too much memory and was stopped.', {
    hint: 'Build smaller lists and texts, or return fewer rows.',
    cause,
  });
}

export function wroteAnyway(cause?: unknown): StoreError {
  return new StoreError('refused', 'The query tried to write; what it did was undone.', {
    hint: 'Use MATCH, WHERE, WITH, UNWIND and RETURN.',
    cause,
  });
}
