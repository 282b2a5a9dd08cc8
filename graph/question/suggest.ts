import type { EndNamesRow } from '../query/latest-edges.ts';
import type { DerivedEdgeType } from '../vocabulary/derived-edges.ts';
import { dateText } from './date-text.ts';
import { byCodePoint } from './text.ts';

/** Edges of the store by name, latest first. */
export type LatestEdges = Partial<Readonly<Record<DerivedEdgeType, readonly EndNamesRow[]>>>;

const SHOWN = 6;

/** The value that stands most often; of equals the first by code point. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([x, n], [y, m]) => m - n || byCodePoint(x, y));
  return sorted[0]?.[0] ?? null;
}

const firsts = (rows: readonly EndNamesRow[]): readonly string[] => rows.map(({ a }) => a);
const ends = (rows: readonly EndNamesRow[]): readonly string[] => rows.flatMap(({ a, b }) => [a, b]);
const seconds = (rows: readonly EndNamesRow[]): readonly string[] => rows.map(({ b }) => b);

function fill(name: string | null, make: (name: string) => string): readonly string[] {
  return name === null ? [] : [make(name)];
}

/** A topic is a phrase of an article and stands in quotes. */
const asWritten = (name: string): string => (/^\p{Lu}/u.test(name) ? name : `“${name}”`);

function meetingExamples(rows: readonly EndNamesRow[]): readonly string[] {
  const [latest] = rows;
  const dated = rows.find(({ date }) => date !== null);
  return [
    ...fill(commonest(ends(rows)), (name) => `Who met ${name}?`),
    ...(latest ? [`When and where did ${latest.a} meet ${latest.b}?`] : []),
    ...(dated?.date ? [`What did ${dated.a} do in ${dateText(dated.date.slice(0, 7))}?`] : []),
    ...(latest ? [`Did ${latest.a} meet ${latest.b}?`] : []),
  ];
}

/** Six questions that the graph in store can answer, of as many kinds as it holds; fewer when it is nearly empty. */
export function suggest(latest: LatestEdges): readonly string[] {
  const { MET = [], VISITED = [], PLANS_TO_MEET = [], SUPPORTS = [], INVITED = [], CALLED = [], OPPOSES = [] } = latest;
  const meetings = meetingExamples(MET);
  const found = [
    ...meetings.slice(0, 2),
    ...fill(commonest(firsts(VISITED)), (name) => `Which countries did ${name} visit?`),
    ...fill(commonest(ends(PLANS_TO_MEET)), (name) => `Whom will ${name} meet?`),
    ...fill(commonest(seconds(SUPPORTS)), (name) => `Who supports ${asWritten(name)}?`),
    ...fill(commonest(seconds(INVITED)), (name) => `Who invited ${name}?`),
    ...meetings.slice(2),
    ...fill(commonest(seconds(VISITED)), (name) => `Who visited ${name}?`),
    ...fill(commonest(ends(CALLED)), (name) => `Who called ${name}?`),
    ...fill(commonest(seconds(OPPOSES)), (name) => `Who opposes ${asWritten(name)}?`),
  ];
  return [...new Set(found)].slice(0, SHOWN);
}
