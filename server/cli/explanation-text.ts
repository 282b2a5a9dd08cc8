import type {
  ExplainedCandidate,
  ExplainedClaim,
  ExplainedDate,
  ExplainedMention,
  ExplainedSentence,
  Explanation,
} from '../../graph/index.ts';

const INDENT = '  ';
const LABEL = 14;

/** Words on lines of at most `width`. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const full = line !== '' && line.length + 1 + word.length > width;
    if (full) lines.push(line);
    line = full || line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `${INDENT}${line}`);

type Row = readonly [label: string, text: string];

/** A label, and beside it its text in a column. */
const rows = (list: readonly Row[], width: number): readonly string[] =>
  list.flatMap(([label, text]) => {
    const [first = '', ...rest] = wrap(text, width - LABEL - INDENT.length);
    const head = label.length < LABEL ? `${label.padEnd(LABEL)}${first}` : `${label} ${first}`;
    return indented([head, ...rest.map((line) => `${' '.repeat(LABEL)}${line}`)]);
  });

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

const present = (parts: readonly (string | null | false)[]): string =>
  parts.filter((part) => part !== null && part !== false && part !== '').join(' · ');

const patternRows = ({ rule, pattern }: Pick<ExplainedClaim, 'rule' | 'pattern'>): readonly Row[] => [
  ['rule', pattern === null ? rule : `${rule} (${pattern.file}:${pattern.line})`],
  ...(pattern === null ? [] : [['', `{ ${pattern.text} }`] as const]),
];

function confidenceText({ value, right, wrong, own, factors }: ExplainedClaim['confidence']): string {
  const base = `${right} right, ${wrong} wrong ${own ? 'for this pattern' : 'for patterns not yet counted'}`;
  return [value.toFixed(2), base, ...factors.map(({ flag, factor }) => `× ${factor} ${flag}`)].join(' · ');
}

function claimLines(claim: ExplainedClaim, width: number): readonly string[] {
  const [, , modality = ''] = claim.short;
  const title = present([`${claim.kind}, ${claim.modality}`, claim.date.when, claim.place.name]);
  const parties = claim.roles.map(
    ({ role, name, text, via, status }): Row => [role, present([name, text && `“${text}”`, `by ${via}`, status])],
  );
  const date = present([claim.date.when ?? 'none', claim.date.status, claim.date.words]);
  const place = present([claim.place.name ?? 'none', claim.place.status, claim.place.words]);
  const list: readonly Row[] = [
    ...patternRows(claim),
    ...parties,
    ...(claim.topic === null ? [] : [['topic', `“${claim.topic}”`] as const]),
    ['modality', modality],
    ['date', date],
    ['place', place],
    ['confidence', confidenceText(claim.confidence)],
  ];
  return indented([title, ...rows(list, width)]);
}

function mentionRow({ text, kind, readings, title, country, via, rivals }: ExplainedMention): Row {
  const who = readings.length === 0 ? 'nobody' : readings.join(' + ');
  const not = rivals.map(({ name, why }) => `not ${name}: ${why}`);
  return [kind, present([`“${text}”`, who, title, country, via && `by ${via}`, ...not])];
}

const days = (interval: ExplainedDate['past']): string => {
  if (interval === null) return 'unknown';
  return interval.from === interval.to ? interval.from : `${interval.from} to ${interval.to}`;
};

function dateRow({ text, use, grain, past, future }: ExplainedDate): Row {
  const both = days(past) === days(future) ? days(past) : `looking back ${days(past)} · looking ahead ${days(future)}`;
  return [grain, present([`“${text}”`, both, use !== 'at' && `“${use}”: no date of an event`])];
}

function candidateLines(candidate: ExplainedCandidate, width: number): readonly string[] {
  const { text, rule, claims, stop, phrases } = candidate;
  if (stop === null) return indented([`“${text}” · ${rule} · gives ${claims} ${claims === 1 ? 'report' : 'reports'}`]);
  const looked = phrases.map(
    ({ text: words, names, via, why }): Row => [
      'looked at',
      `“${words}”: ${why === null ? `${names.join(' + ')}, by ${via ?? ''}` : why.words}`,
    ],
  );
  const list: readonly Row[] = [['nothing', stop.words], ...patternRows(candidate), ...looked];
  return indented([`“${text}”`, ...rows(list, width)]);
}

function sentenceLines(sentence: ExplainedSentence, width: number): readonly string[] {
  const { claims, mentions, dates, clauses, candidates, passedOver, zone } = sentence;
  const inner = width - 2;
  return [
    '',
    ...wrap(sentence.text, width),
    ...(zone === 'body' ? [] : [`(read as a ${zone})`]),
    ...section(
      'Reports',
      claims.flatMap((claim) => claimLines(claim, inner)),
    ),
    ...section('Mentions', rows(mentions.map(mentionRow), width)),
    ...section('Dates', rows(dates.map(dateRow), width)),
    ...section(
      'Clauses',
      rows(
        clauses.map(
          ({ text, form, subject, objects }): Row => [
            text,
            present([
              form,
              `subject: ${subject.join(', ') || 'none'}`,
              objects.length > 0 && `object: ${objects.join(', ')}`,
            ]),
          ],
        ),
        width,
      ),
    ),
    ...section(
      'Patterns tried',
      candidates.flatMap((candidate) => candidateLines(candidate, inner)),
    ),
    ...section(
      'Passed over',
      rows(
        passedOver.map(({ name, why }): Row => ['', `${name}: ${why}`]),
        width,
      ),
    ),
  ];
}

/** An explanation as lines of text: first the answer, then how it came about. */
export function explanationLines(explanation: Explanation, width: number): readonly string[] {
  return [
    ...explanation.answer.flatMap((line) => wrap(line, width)),
    ...explanation.sentences.flatMap((sentence) => sentenceLines(sentence, width)),
  ];
}
