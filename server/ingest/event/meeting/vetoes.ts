import type { MeetNoun } from '../../../reference/frame-files.ts';
import { governorOf } from '../../clause/grammar/governors.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { isNp, isPrep, isVg, type NounPhrase } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { isCapital, normAt } from '../../document/tokens.ts';
import { heldVerb, verbOver } from '../scope/noun-verbs.ts';
import { dateFor } from '../time/when.ts';
import { withPreps } from './found.ts';
import { roundOf } from './noun-parties.ts';

/** "agreed to continue the dialogue" names no meeting; "went there to continue consultations with Chile" does. */
function isGeneral(scene: Scene, noun: MeetNoun, at: number, over: number): boolean {
  const { meet } = scene.knowledge.frames;
  const verb = scene.grammar.items[over];
  if (!isVg(verb) || !meet.policy.has(verb.lemma)) return false;
  if (!meet.light.has(verb.lemma)) return true;
  const above = verb.shape === 'finite' ? null : governorOf(scene.grammar, over);
  const meant = above === null ? undefined : scene.grammar.items[above];
  const partners = withPreps(rightOf(scene.grammar, at).preps, noun.b);
  return partners.length === 0 || (isVg(meant) && scene.knowledge.modality.verbs.has(meant.lemma));
}

/** "is open to talks", "urged a return to talks": who may come to them. */
function isOpenFor(scene: Scene, at: number): boolean {
  const to = scene.grammar.items[at - 1];
  const word = to && isPrep(to, 'to') ? normAt(scene.source.tokens, to.first - 1) : '';
  return scene.knowledge.frames.meet.opens.has(word);
}

/** "continue the dialogue", "spoke of contacts": a policy, and no meeting unless it has a day or a proper name. */
function isPolicy(scene: Scene, noun: MeetNoun, at: number, np: NounPhrase): boolean {
  // "two days | of consultations".
  const over = noun.loose && roundOf(scene, at) === at ? verbOver(scene, at) : null;
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (!isVg(verb) || isCapital(scene.source.tokens, np.head)) return false;
  const contacts = over?.prep === 'for' && /^contacts?$/.test(np.words.at(-1) ?? '');
  const only = (contacts || /^(?:about|on|of|to)$/.test(over?.prep ?? '')) && !isOpenFor(scene, at);
  const general = isGeneral(scene, noun, at, over?.at ?? at) || only;
  return general && heldVerb(scene, at) === null && dateFor(scene, [at]) === null;
}

/** "a news conference | with President Dahl": held with somebody for whom the text says that he acts. */
const isWithOfficial = (scene: Scene, noun: MeetNoun, at: number): boolean =>
  withPreps(rightOf(scene.grammar, at).preps, noun.b).some(
    ({ core }) => core.kind === 'person' && core.person.country !== null,
  );

/** A word of its phrase, or one that lacks, makes something else of the noun: "the party congress". */
const isElse = (scene: Scene, noun: MeetNoun, at: number, np: NounPhrase): boolean =>
  (noun.veto.some((word) => np.words.at(-2) === word) &&
    !noun.unless.some((word) => np.words.includes(word)) &&
    !(/^(?:news|press)$/.test(np.words.at(-2) ?? '') && isWithOfficial(scene, noun, at))) ||
  (noun.needs.length > 0 && !noun.needs.some((word) => np.words.includes(word)));

/** "a call for talks" is an appeal; "in a phone call for her support" is none. */
function isAppeal({ grammar }: Scene, noun: MeetNoun, at: number): boolean {
  const np = grammar.items[at];
  const rung = isNp(np) && np.words.some((word) => /^(?:phone|telephone|video)$/.test(word));
  return noun.form === 'phone' && !rung && rightOf(grammar, at).preps[0]?.word === 'for';
}

/** "an envoy for talks", "an inquiry into talks": what somebody or something is for. */
function isPurpose({ grammar }: Scene, at: number): boolean {
  const [verb, head, prep] = [grammar.items[at - 3], grammar.items[at - 2], grammar.items[at - 1]];
  if (prep?.kind !== 'prep' || !isNp(head)) return false;
  const named = isVg(verb) && /^(?:appoint|nam|designat|nominat)e?d?$|^appointed$/.test(verb.lemma);
  return prep.word === 'into' || (prep.word === 'for' && head.core.kind === 'title' && named);
}

/** "Dahl and Mora were | involved | in the negotiations": as mediators, perhaps, and neither with the other. */
export function isInvolved({ grammar }: Scene, at: number): boolean {
  const [state, prep] = [grammar.items[at - 2], grammar.items[at - 1]];
  if (!isPrep(prep, 'in')) return false;
  return isVg(state) ? /^involved?$/.test(state.lemma) : isNp(state) && state.words.at(-1) === 'involved';
}

/** Whether a noun of meetings means none here. */
export const isVetoed = (scene: Scene, noun: MeetNoun, at: number, np: NounPhrase): boolean =>
  isElse(scene, noun, at, np) || isPurpose(scene, at) || isAppeal(scene, noun, at) || isPolicy(scene, noun, at, np);
