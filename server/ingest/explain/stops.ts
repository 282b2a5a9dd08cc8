import type { ExplainedCandidate } from '../../../graph/index.ts';
import { lemmaOf } from '../document/lemmas.ts';
import type { Stop } from '../trace.ts';
import { type Context } from './names.ts';
import type { SentenceNotes } from './recorder.ts';
import { TEXT_STOPS, type TextStop } from './words.ts';

type Reason = NonNullable<ExplainedCandidate['stop']>;

export const textStop = (id: TextStop): Reason => ({ id, words: TEXT_STOPS[id] });

/** Which of several stops is said of a sentence: the one that was nearest to a claim. */
const NEAREST: readonly Stop[] = [
  'repeat',
  'one-country',
  'own-country',
  'same-party',
  'person-met',
  'occurred-only',
  'empty-topic',
  'no-party',
  'no-target',
  'no-actor',
  'veto',
  'passive',
  'no-place',
  'not-fit',
];

const rank = ({ stop }: ExplainedCandidate): number => NEAREST.indexOf((stop?.id ?? 'not-fit') as Stop);

/** Every "is" is looked at for "is in Paris": one that goes nowhere is no candidate. */
export const isIdle = ({ rule, stop }: ExplainedCandidate): boolean =>
  rule === 'visit/verb:be-in' && stop?.id === 'no-place';

function isTriggerWord({ tokens, knowledge }: Context, at: number): boolean {
  const { meet, visit, invite, stance } = knowledge.frames;
  const lemma = lemmaOf(tokens[at]?.norm ?? '', knowledge.verbs);
  const tables = [
    meet.verbs,
    meet.nouns,
    visit.verbs,
    visit.nouns,
    invite.verbs,
    invite.nouns,
    stance.verbs,
    stance.nouns,
  ];
  return lemma !== 'be' && tables.some((table) => table.has(lemma));
}

function untried(context: Context, { sentence, grammar }: SentenceNotes): Reason {
  if (grammar === null) return textStop('long-sentence');
  for (let at = sentence.first; at < sentence.end; at += 1) {
    if (!isTriggerWord(context, at)) continue;
    return { id: 'word-use', words: `${TEXT_STOPS['word-use']}: “${context.tokens[at]?.text ?? ''}”` };
  }
  return textStop('no-trigger');
}

/** A pattern without somebody says which phrases it looked at, and what they are. */
function because({ phrases }: ExplainedCandidate): string {
  const lost = phrases.flatMap(({ text, why }) => (why === null ? [] : [`“${text}” is ${why.words}`]));
  return lost.length === 0 ? '' : `; ${lost.join('; ')}`;
}

const WANTS_SOMEBODY: ReadonlySet<string> = new Set<Stop>(['no-actor', 'no-party', 'no-target']);

export function withReason(candidate: ExplainedCandidate): ExplainedCandidate {
  const { stop } = candidate;
  if (stop === null || !WANTS_SOMEBODY.has(stop.id)) return candidate;
  return { ...candidate, stop: { ...stop, words: `${stop.words}${because(candidate)}` } };
}

/** What stopped a sentence that gives no claim. */
export function stopOf(context: Context, notes: SentenceNotes, candidates: readonly ExplainedCandidate[]): Reason {
  const [nearest] = candidates.toSorted((a, b) => rank(a) - rank(b));
  return nearest?.stop ?? untried(context, notes);
}
