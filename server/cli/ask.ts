import { Answer, type AnswerRow, type ClaimView, type EventView, tellingText } from '../../graph/index.ts';
import type { Config } from '../config.ts';
import { print, printJson } from './output.ts';
import { withSession } from './session.ts';

function claimLine({ quote, article }: ClaimView): string {
  const source = [article.title, article.outlets.join(', '), article.published].filter((x) => x !== null && x !== '');
  return `      “${quote}” (${source.join(', ')})`;
}

function eventLines(event: EventView): readonly string[] {
  const facts = [
    event.when ?? 'no date',
    event.place?.name,
    event.disputed ? 'disputed' : null,
    tellingText(event.told),
  ].filter((x) => x != null);
  return [`    ${facts.join(' · ')}`, ...event.claims.map(claimLine)];
}

const rowLines = (row: AnswerRow): readonly string[] => [`  ${row.value}`, ...row.events.flatMap(eventLines)];

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

/** An answer as lines of text, in the order of the page. */
export function answerLines(answer: Answer): readonly string[] {
  const understood = answer.understood.map((c) => c.value).join(' · ');
  return [
    answer.headline,
    ...(understood === '' ? [] : [`Understood as: ${understood}`]),
    ...(answer.ignored.length === 0 ? [] : [`Without effect: ${answer.ignored.join(', ')}`]),
    ...answer.notes,
    ...answer.rows.flatMap(rowLines),
    ...answer.apart.flatMap((a) => section(a.note, a.events.flatMap(eventLines))),
    ...section(
      'Who is meant?',
      answer.candidates.map((c) => `  ${c.party.name}: ${c.question}`),
    ),
    ...section(
      'You can ask',
      answer.suggestions.map((s) => `  ${s}`),
    ),
    ...section(
      'Cypher',
      answer.cypher.flatMap((c) => [`  // ${c.purpose}`, `  ${c.text.replaceAll('\n', '\n  ')}`]),
    ),
  ];
}

export async function ask(config: Config, question: string, options: { readonly json?: boolean }): Promise<void> {
  const answer = await withSession(config, { resume: true }, (client) =>
    client.get(`/api/ask?q=${encodeURIComponent(question)}`, Answer),
  );
  if (options.json) printJson(answer);
  else print(answerLines(answer).join('\n'));
}
