import type { MeetNoun } from '../../../reference/frame-files.ts';
import { fronted, type Prep, rightOf } from '../../clause/grammar/right.ts';
import { isFinite, isNp, isVg, type NounPhrase, prepWord } from '../../clause/items.ts';
import { type Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { headOf, isMeetingNoun, withPreps } from './found.ts';

/** "In a phone call, Macron urged Lukashenko to …": whoever the main verb addresses was on the line. */
function opening(scene: Scene, at: number): readonly NounPhrase[] {
  const before = scene.grammar.items[at - 1];
  if (at > 2 || !/^(?:in|during)$/.test(prepWord(before))) return [];
  const main = scene.grammar.items.findIndex((item) => isFinite(item));
  if (main < 0) return [];
  const right = rightOf(scene.grammar, main);
  const addressed = right.preps.filter((prep) => /^(?:for|on|to|with)$/.test(prep.word)).flatMap((prep) => prep.group);
  return [...right.objects, ...addressed].filter(sided);
}

/** Somebody of whom the article says for whom he acts. */
const sided = ({ core }: NounPhrase): boolean =>
  core.kind === 'person' && (core.person.country !== null || core.person.organization !== null);

/** "invited Putin to a meeting", "invited him to Washington for a summit with ASEAN". */
export function invited(scene: Scene, at: number): readonly NounPhrase[] {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (over === null || !isVg(verb) || verb.passive || !scene.knowledge.frames.invite.verbs.has(verb.lemma)) return [];
  return /^(?:to|for)$/.test(over.prep ?? '') ? rightOf(scene.grammar, over.at).objects : [];
}

/** "reached an agreement with Moon at a summit", "handed a letter to him during a meeting": the partner stands with the verb. */
export function verbPartners(scene: Scene, noun: MeetNoun, at: number): readonly NounPhrase[] {
  const over = verbOver(scene, at);
  if (over === null) return opening(scene, at);
  const front = fronted(scene.grammar, over.at);
  if (front?.prep === 'with') return front.nps;
  const verb = scene.grammar.items[over.at];
  if (!isVg(verb)) return [];
  const right = rightOf(scene.grammar, over.at);
  const guests = invited(scene, at);
  if (guests.length > 0) return guests;
  if (!/^(?:at|during|in)$/.test(over.prep ?? '')) return [];
  if (verb.is.has('addressing')) return right.objects.filter(({ core }) => core.kind === 'person');
  const before = right.preps.filter((prep) => prep.end <= at && !isOfTies(scene, prep));
  // "cancelled | talks with Salem | at the summit": he is of the talks.
  if ([...right.objects, ...before.flatMap(({ group }) => group)].some((np) => isMeetingNoun(scene, np))) return [];
  const beside = withPreps(before, noun.b);
  return beside.length > 0 || over.prep !== 'during' ? beside : withPreps(before, ['to']).filter(sided);
}

/** "discussed relations | with Japan | at a meeting": a state with which one has them need not be there. */
function isOfTies(scene: Scene, { at, group }: Prep): boolean {
  const np = scene.grammar.items[at - 1];
  const tied = isNp(np) && scene.knowledge.frames.meet.ties.has(headOf(scene, np));
  return tied && group.every(({ core }) => core.kind === 'country');
}

/** "turned down an offer of talks | from Norway": who offers them takes part. */
export function isOffered(scene: Scene, at: number): boolean {
  const [head, prep] = [scene.grammar.items[at - 2], scene.grammar.items[at - 1]];
  const offer =
    isNp(head) && /^(?:offers?|proposals?|requests?|invitations?|calls?|suggestions?)$/.test(head.words.at(-1) ?? '');
  return offer && /^(?:of|for|to)$/.test(prepWord(prep));
}

/** "a call | on President Dahl": a visit, no call by phone; "a call on Dahl to resign" is an appeal. */
export function calledOn(scene: Scene, at: number): readonly NounPhrase[] {
  const [on] = rightOf(scene.grammar, at).preps;
  if (on?.word !== 'on' || on.at !== at + 1 || !on.group.every(({ core }) => core.kind === 'person')) return [];
  const next = scene.grammar.items[on.end];
  return isVg(next) && next.shape === 'infinitive' ? [] : on.group;
}

/** "this dialogue | during | her meeting with A": A is of the other meeting. */
export function ownPreps(scene: Scene, at: number): readonly Prep[] {
  const { preps } = rightOf(scene.grammar, at);
  const other = preps.findIndex(
    ({ word, group }) =>
      /^(?:during|after|before|following)$/.test(word) &&
      group.some((np) => isMeetingNoun(scene, np) && /^(?:a|an|his|her|their)$/.test(np.words[0] ?? '')),
  );
  return (other < 0 ? preps : preps.slice(0, other)).filter((_, i) => !isOfAccord(preps, i));
}

/** "left the meeting | in solidarity | with Malta": with whom somebody sides is not at the meeting. */
function isOfAccord(preps: readonly Prep[], i: number): boolean {
  const [before, prep] = [preps[i - 1], preps[i]];
  return prep?.word === 'with' && before?.word === 'in' && before.group.some((np) => np.is.has('accords'));
}
