/** One thing that was looked at. `note`: it works, but you may want to know; `bad`: it does not. */
export type Check = {
  readonly what: string;
  readonly state: 'good' | 'note' | 'bad';
  readonly says: string;
  /** What to do; null where nothing is needed. */
  readonly todo: string | null;
};

export const good = (what: string, says: string): Check => ({ what, state: 'good', says, todo: null });
export const note = (what: string, says: string, todo: string): Check => ({ what, state: 'note', says, todo });
export const bad = (what: string, says: string, todo: string): Check => ({ what, state: 'bad', says, todo });

/** An error as a check: its message and, where it has one, its hint. */
export function fault(what: string, error: unknown): Check {
  const { message, hint } = error as { message?: unknown; hint?: unknown };
  const todo = typeof hint === 'string' ? hint : 'Set LOG_LEVEL=debug and start it to see more.';
  return bad(what, typeof message === 'string' ? message : String(error), todo);
}
