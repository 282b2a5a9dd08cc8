/** A machine as the model stores it: format, size, moves by state and event, classes and marks of final states. */
type Stored = readonly [number, number, Moves, Readonly<Record<string, string>>, Readonly<Record<string, Marked>>];
type Moves = Readonly<Record<string, Readonly<Record<string, number>>>>;
/** How many places of a match stand before and behind the one that it is about. */
type Marked = readonly [number, number];

type State = { readonly moves: ReadonlyMap<number, number>; readonly otherwise: number; readonly found: Found | null };
/** The class that a pattern gives, negative where it needs no leave of the word; null: an exception, left alone. */
type Found = { readonly tag: number | null; readonly skip: number };
export type Match = { readonly at: number; readonly tag: number };

const END = 2_070_000;
const OTHERWISE = 2_070_003;
const ROOT = 0;

function foundOf(stored: Stored, state: number): Found | null {
  const name = stored[3][state];
  if (name === undefined) return null;
  return { tag: name === '0' ? null : Number(name), skip: stored[4][state]?.[0] ?? 0 };
}

function statesOf(stored: Stored): readonly State[] {
  const [, last, all] = stored;
  return Array.from({ length: last + 1 }, (_, state) => {
    const moves = Object.entries(all[state] ?? {}).map(([event, next]) => [Number(event), next] as const);
    const byEvent = new Map(moves);
    return { moves: byEvent, otherwise: byEvent.get(OTHERWISE) ?? ROOT, found: foundOf(stored, state) };
  });
}

/** A pattern machine of the model: the longest patterns in a run of events, from the left. */
export function makeMachine(json: string): (events: ArrayLike<number>) => readonly Match[] {
  const states = statesOf(JSON.parse(json) as Stored);
  return (events) => {
    const out: Match[] = [];
    const note = (first: number, state: number): void => {
      const found = states[state]?.found;
      if (found && found.tag !== null) out.push({ at: first + found.skip, tag: found.tag });
    };
    const move = (state: number, at: number): number =>
      states[state]?.moves.get(at === events.length ? END : (events[at] ?? END)) ?? ROOT;
    /** Notes the pattern that begins at `from`, if one does; gives the last place that it read for good. */
    const readFrom = (from: number): number => {
      let state = ROOT;
      let otherwise = ROOT;
      let otherwiseAt = from;
      for (let at = from; at <= events.length; at += 1) {
        state = move(state, at);
        if (states[state]?.found) {
          note(from, state);
          return at;
        }
        if (state === ROOT) break;
        const other = states[state]?.otherwise ?? ROOT;
        if (other === ROOT) continue;
        otherwise = other;
        otherwiseAt = at;
      }
      if (otherwise !== ROOT) note(from, otherwise);
      return otherwiseAt;
    };
    for (let from = 0; from <= events.length; from += 1) from = readFrom(from);
    return out;
  };
}
