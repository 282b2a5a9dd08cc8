import type { ExplainedCandidate } from '../../../graph/index.ts';
import { lemmaOf } from '../document/lemmas.ts';
import { normAt, textAt } from '../document/tokens.ts';
import { type Context } from './names.ts';
import type { SentenceNotes } from './recorder.ts';
import { type CandidateStop, STOPS, TEXT_STOPS, type TextStop } from './words.ts';

type Reason = NonNullable<ExplainedCandidate['stop']>;

export const textStop = (id: TextStop): Reason => ({ id, words: TEXT_STOPS[id] });

const NEAREST = Object.keys(STOPS);
const rank = ({ stop }: ExplainedCandidate): number => NEAREST.indexOf(stop?.id ?? 'not-fit');

function isTriggerWord({ tokens, knowledge }: Context, at: number): boolean {
  const { meet, visit, invite, stance } = knowledge.frames;
  const lemma = lemmaOf(normAt(tokens, at), knowledge.verbs);
  const tables = [
    meet.verbs,
    meet.nouns,
    visit.verbs,
    visit.nouns,
    invite.verbs,
    invite.nouns,
    stance.verbs,
    stance.nouns,
    stance.judgements,
  ];
  return lemma !== 'be' && tables.some((table) => table.has(lemma));
}

function untried(context: Context, { sentence, grammar }: SentenceNotes): Reason {
  if (grammar === null) return textStop('long-sentence');
  for (let at = sentence.first; at < sentence.end; at += 1) {
    if (!isTriggerWord(context, at)) continue;
    return { id: 'word-use', words: `${TEXT_STOPS['word-use']}: “${textAt(context.tokens, at)}”` };
  }
  return textStop('no-trigger');
}

/** A pattern without somebody says which phrases it looked at, and what they are. */
function because({ phrases }: ExplainedCandidate): string {
  const lost = phrases.flatMap(({ text, why }) => (why === null ? [] : [`“${text}” is ${why.words}`]));
  return lost.length === 0 ? '' : `; ${lost.join('; ')}`;
}

const WANTS_SOMEBODY: ReadonlySet<string> = new Set<CandidateStop>(['no-actor', 'no-party', 'no-target']);

export function withReason(candidate: ExplainedCandidate): ExplainedCandidate {
  const { stop } = candidate;
  if (stop === null || !WANTS_SOMEBODY.has(stop.id)) return candidate;
  return { ...candidate, stop: { ...stop, words: `${stop.words}${because(candidate)}` } };
}

/** The candidate that came nearest to a claim, or undefined. */
export const nearest = (candidates: readonly ExplainedCandidate[]): ExplainedCandidate | undefined =>
  candidates.toSorted((a, b) => rank(a) - rank(b))[0];

/** What stopped a sentence that gives no claim. */
export const stopOf = (context: Context, notes: SentenceNotes, candidates: readonly ExplainedCandidate[]): Reason =>
  nearest(candidates)?.stop ?? untried(context, notes);
