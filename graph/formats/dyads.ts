import { daysInMonth } from '../model/date.ts';
import type { EventKind } from '../vocabulary/event-kinds.ts';
import type { Form } from '../vocabulary/forms.ts';
import type { Modality } from '../vocabulary/modality.ts';
import type { Polarity } from '../vocabulary/polarity.ts';
import type { Precision } from '../vocabulary/precision.ts';
import { csvLine } from './csv.ts';

export type PanelPeriod = 'month' | 'year';

/** An event as the panel counts it: countries in place of actors. */
export type DyadEvent = {
  readonly kind: EventKind;
  readonly modality: Modality;
  readonly date: string | null;
  readonly precision: Precision | null;
  readonly form: Form | null;
  readonly polarity: Polarity | null;
  readonly count: number;
  readonly summary: boolean;
  readonly disputed: boolean;
  /** Countries of those who began it (in a meeting: of all), each once. */
  readonly actors: readonly string[];
  /** Countries toward which it was, each once. */
  readonly recipients: readonly string[];
};

const isCall = (e: DyadEvent): boolean => e.form === 'phone' || e.form === 'video';
const is =
  (kind: EventKind, modality: Modality, more: (e: DyadEvent) => boolean = () => true) =>
  (e: DyadEvent): boolean =>
    e.kind === kind && e.modality === modality && more(e);

/** `events`: one for each event. `days`: the different days. `stated`: the largest number that a report states. */
type How = 'events' | 'days' | 'stated';
type Measure = {
  readonly name: string;
  readonly meaning: string;
  readonly how: How;
  /** Directed: one variable from a to b, one from b to a. */
  readonly directed: boolean;
  readonly takes: (e: DyadEvent) => boolean;
};

const between = (name: string, meaning: string, takes: Measure['takes']): Measure => {
  return { name, meaning, how: 'events', directed: false, takes };
};
const toward = (name: string, meaning: string, takes: Measure['takes']): Measure => {
  return { ...between(name, meaning, takes), directed: true };
};
const as = (how: How, measure: Measure): Measure => ({ ...measure, how });

const met = is('meeting', 'occurred', (e) => !isCall(e));
const called = is('meeting', 'occurred', isCall);
const visited = is('visit', 'occurred');

const MEASURES: readonly Measure[] = [
  between('meetings', 'meetings that took place, face to face or with no form stated', met),
  as('days', between('meeting_days', 'days on which at least one of them began, of those whose day is known', met)),
  as('stated', between('meetings_stated', 'largest number of meetings that one report states (“met twice”)', met)),
  between('calls', 'calls by telephone or video', called),
  as('stated', between('calls_stated', 'largest number of calls that one report states', called)),
  between('meetings_planned', 'meetings and calls that are agreed or announced', is('meeting', 'planned')),
  between('meetings_cancelled', 'meetings and calls that were called off', is('meeting', 'cancelled')),
  toward('visits', 'visits to the other country that took place', visited),
  as('days', toward('visit_days', 'days on which at least one of them began, of those whose day is known', visited)),
  toward('visits_planned', 'visits that are agreed or announced', is('visit', 'planned')),
  toward('visits_cancelled', 'visits that were called off', is('visit', 'cancelled')),
  toward('invitations', 'invitations that were made', is('invitation', 'occurred')),
  toward(
    'supports',
    'statements of support for the other side',
    is('stance', 'occurred', (e) => e.polarity === 'supports'),
  ),
  toward(
    'opposes',
    'statements against the other side',
    is('stance', 'occurred', (e) => e.polarity === 'opposes'),
  ),
  between('disputed', 'of the counted events, those that some report denies or calls off', (e) => e.disputed),
];

type Variable = Measure & { readonly column: string; readonly side: 'ab' | 'ba' };
const VARIABLES: readonly Variable[] = MEASURES.flatMap((m): Variable[] =>
  m.directed
    ? (['ab', 'ba'] as const).map((side) => ({ ...m, side, column: `${m.name}_${side}` }))
    : [{ ...m, side: 'ab', column: m.name }],
);

/** What a panel leaves out, so that nobody takes it for nothing. */
export type LeftOut = {
  events: number;
  counted: number;
  /** No date at all. */
  undated: number;
  /** Only the year is known, in a panel of months. */
  coarse: number;
  /** Not two countries take part that are known. */
  noPair: number;
  /** Proposed or denied, or planned or cancelled in a kind that is counted only when it took place. */
  modality: number;
};

type Row = { readonly numbers: number[]; readonly days: Map<number, Set<string>> };
type Pair = readonly [from: string, to: string];

const periodOf = (event: DyadEvent, period: PanelPeriod): string =>
  event.date?.slice(0, period === 'month' ? 7 : 4) ?? '';

function pairsOf({ kind, actors, recipients }: DyadEvent): readonly Pair[] {
  const all: Pair[] =
    kind === 'meeting'
      ? actors.flatMap((a, i) => actors.slice(i + 1).map((b): Pair => [a, b]))
      : actors.flatMap((a) => recipients.map((b): Pair => [a, b]));
  return all.filter(([a, b]) => a !== b);
}

function nextPeriod(text: string): string {
  const [year = 0, month] = text.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}

const lastDay = (text: string): string => {
  const [year = 0, month] = text.split('-').map(Number);
  return month === undefined ? `${text}-12-31` : `${text}-${daysInMonth(year, month)}`;
};
const firstDay = (text: string): string => (text.length === 4 ? `${text}-01-01` : `${text}-01`);

const HEAD = ['country_a', 'country_b', 'period', 'period_from', 'period_to', ...VARIABLES.map((v) => v.column)];

const emptyRow = (): Row => ({ numbers: VARIABLES.map(() => 0), days: new Map() });

/** The number of a variable after one more event. */
function after(how: How, now: number, event: DyadEvent): number {
  if (how === 'stated') return event.summary ? Math.max(now, event.count) : now;
  return event.summary || how === 'days' ? now : now + 1;
}

function daysWith(row: Row, i: number, { date, precision, summary }: DyadEvent): number {
  const days = row.days.get(i) ?? new Set();
  if (date !== null && precision === 'day' && !summary) row.days.set(i, days.add(date));
  return days.size;
}

function count(row: Row, event: DyadEvent, side: 'ab' | 'ba'): void {
  for (const [i, { how, directed, side: own, takes }] of VARIABLES.entries()) {
    if (!takes(event) || (directed && own !== side)) continue;
    row.numbers[i] = how === 'days' ? daysWith(row, i, event) : after(how, row.numbers[i] ?? 0, event);
  }
}

/** Counts events by pair of countries and period. An event counts once for a pair, in the period in which it begins. */
export class DyadPanel {
  private readonly rows = new Map<string, Row>();
  private readonly countries = new Set<string>();
  private readonly periods = new Set<string>();
  private readonly period: PanelPeriod;
  readonly leftOut: LeftOut = { events: 0, counted: 0, undated: 0, coarse: 0, noPair: 0, modality: 0 };

  constructor(period: PanelPeriod) {
    this.period = period;
  }

  add(event: DyadEvent): void {
    this.leftOut.events += 1;
    const why = this.fault(event);
    if (why !== null) {
      this.leftOut[why] += 1;
      return;
    }
    this.leftOut.counted += 1;
    const period = periodOf(event, this.period);
    this.periods.add(period);
    for (const [from, to] of pairsOf(event)) this.count(event, [from, to], period);
  }

  private fault(event: DyadEvent): Exclude<keyof LeftOut, 'events' | 'counted'> | null {
    if (!MEASURES.some((m) => m.name !== 'disputed' && m.takes(event))) return 'modality';
    if (event.date === null) return 'undated';
    if (this.period === 'month' && event.precision === 'year') return 'coarse';
    return pairsOf(event).length === 0 ? 'noPair' : null;
  }

  private count(event: DyadEvent, [from, to]: Pair, period: string): void {
    const [a, b, side] = from < to ? ([from, to, 'ab'] as const) : ([to, from, 'ba'] as const);
    this.countries.add(a).add(b);
    const key = `${a},${b},${period}`;
    const row = this.rows.get(key) ?? emptyRow();
    this.rows.set(key, row);
    count(row, event, side);
  }

  /** The panel by pair and period; `zeros` adds the pairs of all countries in it, and all periods from first to last. */
  *lines(zeros: boolean): Generator<string> {
    yield csvLine(HEAD);
    for (const key of zeros ? this.every() : [...this.rows.keys()].sort()) {
      const [a = '', b = '', period = ''] = key.split(',');
      const numbers = this.rows.get(key)?.numbers ?? VARIABLES.map(() => 0);
      yield csvLine([a, b, period, firstDay(period), lastDay(period), ...numbers]);
    }
  }

  private *every(): Generator<string> {
    const countries = [...this.countries].sort();
    const known = [...this.periods].sort();
    const [last = '', periods] = [known.at(-1), [] as string[]];
    for (let p = known[0]; p !== undefined && p <= last; p = nextPeriod(p)) periods.push(p);
    for (const [i, a] of countries.entries()) {
      for (const b of countries.slice(i + 1)) for (const p of periods) yield `${a},${b},${p}`;
    }
  }
}

/** The variables of a panel with their meaning, for its codebook. */
export function dyadVariables(): readonly { readonly column: string; readonly meaning: string }[] {
  return VARIABLES.map((v) => {
    const way = v.side === 'ab' ? 'from country_a to country_b' : 'from country_b to country_a';
    return { column: v.column, meaning: v.directed ? `${v.meaning}; ${way}` : v.meaning };
  });
}
