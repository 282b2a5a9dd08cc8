import type { Paths } from '../messages/analysis.ts';
import type { Chip, Reply } from '../messages/ask.ts';
import type { EventView } from '../messages/evidence.ts';
import { windowPhrase, windowText } from './date-text.ts';
import { textOver } from './desk.ts';
import { leftover, tellsNoEvent } from './leftover.ts';
import type { Parts } from './parts.ts';
import type { Reading } from './question.ts';
import type { Mention } from './recognise/mention.ts';
import { settle } from './slots.ts';
import { sureChip, tableAnswer } from './table-answer.ts';

export type Ways = Extract<Reading, { kind: 'ways' }>;
type Unsure = Extract<Reading, { kind: 'ambiguous' }>;

const CONNECTED = new Set(
  'connected linked related tied connects connect links link connection connections ties path paths way ways route'.split(
    ' ',
  ),
);
const BESIDE = new Set(['how', 'shortest', 'there']);

/** Words that ask for a connection, and nothing else that was not understood. */
function asksForWay(parts: Parts): boolean {
  const words = leftover(parts);
  const only = words.every((word) => CONNECTED.has(word) || BESIDE.has(word));
  return only && words.some((word) => CONNECTED.has(word)) && tellsNoEvent(parts);
}

function endsOf({ mentions }: Parts): readonly [Mention, Mention] | null {
  const [first, second, more] = mentions;
  return first && second && !more && !first.office && !second.office ? [first, second] : null;
}

/** "How is Orbán connected to Xi?": the two ends; null for any other question. */
export function readWays(parts: Parts): Ways | Unsure | null {
  const mentions = asksForWay(parts) ? endsOf(parts) : null;
  if (mentions === null) return null;
  const ends = mentions.map((mention) => settle(mention, textOver(parts.desk, mention.name.from, mention.name.to)));
  const doubt = ends.find((end) => end.named === null)?.doubt ?? null;
  if (doubt !== null) return { kind: 'ambiguous', doubt };
  const [a, b] = ends.map(({ named }) => named);
  return a && b ? { kind: 'ways', a, b, when: parts.when } : null;
}

const stepsText = (n: number): string => (n === 1 ? '1 step' : `${n} steps`);

function headline({ a, b, when }: Ways, paths: Paths | null): string {
  const period = when === null ? '' : ` ${windowPhrase(when)}`;
  const ends = `from ${a.name} to ${b.name}${period}`;
  const found = paths?.paths ?? [];
  const [shortest] = found;
  if (shortest) {
    const ways = found.length === 1 ? 'One way' : `${found.length} ways`;
    return `${ways} ${ends}, the shortest of ${stepsText(shortest.steps.length)}.`;
  }
  const searched = paths?.complete ?? true;
  return searched
    ? `No way leads ${ends} by what is reported to have taken place.`
    : `No way ${ends} was found before the search ended at its limit.`;
}

function chipsOf({ a, b, when }: Ways): Chip[] {
  const period = when === null ? [] : [sureChip('when', windowText(when))];
  return [sureChip('ask', 'how they are connected'), sureChip('who', a.name), sureChip('whom', b.name), ...period];
}

type Way = Paths['paths'][number];
const names = ({ steps }: Way): string =>
  [...steps.slice(0, 1).map((s) => s.from.name), ...steps.map((s) => s.to.name)].join(' – ');

/** The ways with the events behind each step; `paths` null: one of the two is in no event. */
export function waysAnswer(
  text: string,
  reading: Ways,
  found: { paths: Paths | null; events: ReadonlyMap<string, EventView> },
): Reply {
  const { paths, events } = found;
  const rows = (paths?.paths ?? []).map((way) => ({
    value: names(way),
    party: null,
    events: way.steps.flatMap((step) => step.events.slice(0, 1).flatMap((id) => events.get(id) ?? [])),
  }));
  const cut =
    rows.length > 0 && paths?.complete === false ? ['The search ended at its limit; there may be other ways.'] : [];
  return tableAnswer({
    question: text,
    headline: headline(reading, paths),
    understood: chipsOf(reading),
    rows,
    notes: [...cut, ...(rows.length > 0 ? ['For each step the latest event is shown.'] : [])],
  });
}
