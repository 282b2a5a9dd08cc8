import type { EventView } from '../messages/evidence.ts';
import { contains } from '../model/date.ts';
import type { QuestionRow } from '../query/question.ts';
import { groupsOf, type Step } from './plan.ts';
import type { Question } from './question.ts';

/** What a step of the plan gave. */
export type StepResult = { readonly step: Step; readonly rows: readonly QuestionRow[] };
/** A row with its event. */
export type Fact = { readonly a: string; readonly b: string | null; readonly event: EventView };

/** The rows by what they are worth: `counted` answers, the rest is told apart; nothing is lost. */
export type Sifted = {
  readonly counted: readonly Fact[];
  /** Overlaps the period, but may lie outside. */
  readonly mayBe: readonly Fact[];
  readonly undated: readonly Fact[];
  readonly placeUnknown: readonly Fact[];
};

export type Events = ReadonlyMap<string, EventView>;

export function factsOf(rows: readonly QuestionRow[], events: Events): readonly Fact[] {
  return rows.flatMap(({ a, b, event }) => {
    const view = events.get(event);
    return view ? [{ a, b, event: view }] : [];
  });
}

/** The side that is asked for; with two named parties none is. */
export function openSide({ a, b }: Question): 'a' | 'b' | null {
  if (a.kind === 'open') return 'a';
  return b.kind === 'open' ? 'b' : null;
}

const partyOf = (fact: Fact, side: 'a' | 'b' | null): string | null => (side === null ? null : fact[side]);

/** Facts of all groups; of "both" only those whose open party stands in every group. */
function joined(question: Question, results: readonly StepResult[], events: Events): readonly Fact[] {
  const side = openSide(question);
  const groups = results.map(({ rows }) => factsOf(rows, events));
  if (groupsOf(question) === 1) return groups.flat();
  if (side === null) return groups.every((facts) => facts.length > 0) ? groups.flat() : [];
  const sets = groups.map((facts) => new Set(facts.map((fact) => partyOf(fact, side))));
  return groups.flat().filter((fact) => sets.every((set) => set.has(partyOf(fact, side))));
}

type Bucket = keyof Sifted;

function bucketOf(question: Question, { event }: Fact): Bucket {
  const { when, where } = question;
  if (where && event.place === null) return 'placeUnknown';
  if (!when) return 'counted';
  if (event.date === null || event.dateTo === null) return 'undated';
  const window = { from: when.from ?? '0000-01-01', to: when.to ?? '9999-12-31' };
  return contains(window, { from: event.date, to: event.dateTo }) ? 'counted' : 'mayBe';
}

/** Sorts the main rows into those that count and those that cannot be said to. Of "both" each class is joined anew. */
export function sift(question: Question, results: readonly StepResult[], events: Events): Sifted {
  const main = results.filter(({ step }) => step.use === 'main');
  const byBucket = (bucket: Bucket): readonly StepResult[] =>
    main.map(({ step, rows }) => ({
      step,
      rows: rows.filter((row) => {
        const [fact] = factsOf([row], events);
        return fact !== undefined && bucketOf(question, fact) === bucket;
      }),
    }));
  const counted = joined(question, byBucket('counted'), events);
  const side = openSide(question);
  const fits = new Set(joined(question, main, events).map((fact) => partyOf(fact, side)));
  const told = (bucket: Bucket): readonly Fact[] =>
    byBucket(bucket)
      .flatMap(({ rows }) => factsOf(rows, events))
      .filter((fact) => side === null || fits.has(partyOf(fact, side)));
  return { counted, mayBe: told('mayBe'), undated: told('undated'), placeUnknown: told('placeUnknown') };
}

/** The facts of steps that are only told. */
export function toldBy(use: Step['use'], results: readonly StepResult[], events: Events): readonly Fact[] {
  return results.filter(({ step }) => step.use === use).flatMap(({ rows }) => factsOf(rows, events));
}

/** Each event once, in the order in which it comes. */
export function eventsOf(facts: readonly Fact[]): readonly EventView[] {
  return [...new Map(facts.map(({ event }) => [event.id, event])).values()];
}
