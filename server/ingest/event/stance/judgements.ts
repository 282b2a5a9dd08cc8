import type { StanceJudgement } from '../../../reference/frame-files.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { type Item, isComma, isNp, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { country } from '../../coreference/discourse.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import type { Found, Target } from './found.ts';
import { partyAbove } from './pronouns.ts';
import { subjectSources } from './sources.ts';
import { targetsOf } from './targets.ts';

const WINDOW = 14;

/** The judgement that the words from item `at` on pass, up to the next clause, or null. */
function judgementFrom(scene: Scene, at: number): StanceJudgement | null {
  const { items } = scene.grammar;
  const { tokens } = scene.source;
  const from = items[at]?.first ?? tokens.length;
  let end = from;
  for (let i = at; i < items.length && !endsClause(items, i, at); i += 1) end = items[i]?.end ?? end;
  const { judgements } = scene.knowledge.frames.stance;
  for (let i = from; i < Math.min(end, from + WINDOW); i += 1) {
    const found = judgements.get(normAt(tokens, i));
    // "a historic mistake": the noun says what it is.
    if (found !== undefined) return judgements.get(normAt(tokens, i + 1)) ?? found;
  }
  return null;
}

/** A verb ends it, but for one that tells of the noun: "a state | sponsoring terrorism". */
function endsClause(items: readonly Item[], at: number, from: number): boolean {
  const item = items[at];
  if (item?.kind === 'rel' || item?.kind === 'sub' || item?.kind === 'break') return true;
  return at > from && isVg(item) && (item.shape !== 'gerund' || isComma(items[at - 1]));
}

/** "holds Malta | responsible": a name with nothing but the word behind it. */
function nameBefore(np: NounPhrase): Target | null {
  const [named, more] = np.modifiers;
  const alone = named !== undefined && more === undefined && named.end === np.end - 1;
  if (!alone || !np.words.slice(0, -1).every((word) => word === 'the')) return null;
  const { core, first, end } = named;
  if (core.kind === 'organization') return { np, first, end, party: { kind: 'organization', reading: core.reading } };
  if (core.kind !== 'country' || core.reading.form !== 'name') return null;
  return { np, first, end, party: country(core.reading.iso3) };
}

/** "called the border agreement "null and void"", "described the vote as a sham". */
function called(
  scene: Scene,
  at: number,
): { readonly judgement: StanceJudgement; readonly targets: readonly Target[] } | null {
  const { objects } = rightOf(scene.grammar, at);
  const last = objects.at(-1);
  if (last === undefined) return null;
  const inside = scene.knowledge.frames.stance.judgements.get(last.words.at(-1) ?? '');
  const named = nameBefore(last);
  if (inside !== undefined && named !== null) return { judgement: inside, targets: [named] };
  if (inside !== undefined && objects.length === 1 && last.end - last.first > 2)
    return { judgement: inside, targets: [{ np: last, first: last.first, end: last.end - 1, party: null }] };
  const here = scene.grammar.items.indexOf(last);
  // "described as a mistake | the decision".
  const ahead = scene.grammar.items[at + 1];
  const front = ahead?.kind === 'prep' && ahead.word === 'as' && here > at + 2;
  const judgement = judgementFrom(scene, front ? at + 2 : here + 1);
  if (judgement === null) return null;
  const targets = targetsOf(scene, objects);
  // "attacked Salem, calling him a liar".
  return { judgement, targets: targets.length > 0 ? targets : targetsOf(scene, partyAbove(scene, at)) };
}

/** "said that the referendum was illegal": the verb of what is said, or null. */
function copulaBehind(scene: Scene, at: number): number | null {
  const { items } = scene.grammar;
  for (let i = at + 1; i < items.length; i += 1) {
    const item = items[i];
    if (item?.kind === 'break' || item?.kind === 'rel' || (item?.kind === 'sub' && item.word !== 'that')) return null;
    if (isVg(item)) return item.lemma === 'be' && item.shape === 'finite' && !item.negated ? i : null;
  }
  return null;
}

function said(scene: Scene, at: number): ReturnType<typeof called> {
  const copula = copulaBehind(scene, at);
  if (copula === null) return null;
  const subject = subjectOf(scene.grammar, copula).filter((np) => scene.grammar.items.indexOf(np) > at);
  const judgement = judgementFrom(scene, copula + 1);
  return !judgement?.said || subject.length === 0 ? null : { judgement, targets: targetsOf(scene, subject) };
}

/** What somebody thinks of a thing, from the word they have for it. */
export function fromJudgement(scene: Scene, at: number, verb: VerbGroup): Found | null {
  const { judging } = scene.knowledge.frames.stance;
  const speaks = scene.knowledge.speech.has(verb.lemma);
  if (verb.passive || !(judging.has(verb.lemma) || speaks)) return null;
  const found = judging.has(verb.lemma) ? called(scene, at) : said(scene, at);
  if (found === null) return null;
  const { judgement, targets } = found;
  const rule = `stance/judgement:${judgement.id}`;
  scene.trace?.tried(at, rule);
  const parties = targets.filter(({ np }) => isNp(np));
  return {
    rule,
    at,
    scope: at,
    polarity: judgement.polarity,
    sources: subjectSources(scene, at),
    targets: parties,
    not: judgement.parties ? 'topic' : null,
  };
}
