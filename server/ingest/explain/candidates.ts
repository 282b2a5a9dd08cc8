import type { ExplainedCandidate } from '../../../graph/index.ts';
import { isNp, type NounPhrase } from '../clause/items.ts';
import { isCapital } from '../document/tokens.ts';
import { actorName, type Context, stretchOf } from './names.ts';
import type { Candidate, SentenceNotes } from './recorder.ts';
import { STOPS, UNRESOLVED, type Unresolved } from './words.ts';

/** What a phrase is, when it stands for nobody. */
function unresolved({ tokens }: Context, { core, head, first, end }: NounPhrase): Unresolved {
  if (core.kind === 'title') return core.title.row.class === 'observer' ? 'observer' : 'title';
  if (core.kind === 'organization') return 'media';
  const name = core.kind === 'thing' && isCapital(tokens, head) && end - first > 1;
  if (name) return 'unknown-name';
  return core.kind === 'thing' || core.kind === 'place' || core.kind === 'pronoun' ? core.kind : 'nobody';
}

function phrase(context: Context, { np, stands }: Candidate['phrases'][number]): ExplainedCandidate['phrases'][number] {
  const names = stands.actors.map((actor) => actorName(context, actor));
  const id = unresolved(context, np);
  const why = names.length > 0 ? null : { id, words: UNRESOLVED[id] };
  return { text: stretchOf(context, np.first, np.end).text, names, via: why === null ? stands.via : null, why };
}

/** The reason that is nearest to a claim: what was noted last. */
function stopOf({ claims, stops }: Candidate, trigger: string): ExplainedCandidate['stop'] {
  if (claims > 0) return null;
  const id = [...stops].at(-1) ?? 'not-fit';
  return { id, words: `“${trigger}” ${STOPS[id]}` };
}

/** A verb group is shown without its auxiliaries: the word that the pattern answers to. */
function triggerOf(context: Context, { grammar }: SentenceNotes, at: number) {
  const item = grammar?.items[at];
  if (item === undefined) return stretchOf(context, 0, 0);
  const first = item.kind === 'vg' ? item.head : item.first;
  return stretchOf(context, first, item.end);
}

function explained(context: Context, notes: SentenceNotes, candidate: Candidate): ExplainedCandidate {
  const words = triggerOf(context, notes, candidate.at);
  const { rule, claims } = candidate;
  const item = notes.grammar?.items[candidate.at];
  const others = candidate.phrases.filter(({ np }) => !(isNp(item) && np.head === item.head));
  return {
    ...words,
    rule,
    pattern: context.patterns(rule),
    claims,
    stop: stopOf(candidate, words.text),
    phrases: others.map((each) => phrase(context, each)),
  };
}

/** Every "is" is looked at for "is in Paris": one that goes nowhere is no candidate. */
const isIdle = ({ rule, stop }: ExplainedCandidate): boolean => rule === 'visit/verb:be-in' && stop?.id === 'no-place';

/** A meeting that is none implies no visit. */
function isIdleVisit({ rule, claims, at }: Candidate, all: readonly Candidate[]): boolean {
  if (claims > 0 || !rule.endsWith('+visit')) return false;
  return !all.some((other) => other.at === at && other.claims > 0 && rule.startsWith(other.rule));
}

/** The patterns that were tried on a sentence, in its order, each with what came of it. */
export function candidatesOf(context: Context, notes: SentenceNotes): readonly ExplainedCandidate[] {
  return notes.candidates
    .filter((candidate) => !isIdleVisit(candidate, notes.candidates))
    .toSorted((a, b) => a.at - b.at)
    .map((candidate) => explained(context, notes, candidate))
    .filter((candidate) => !isIdle(candidate));
}
