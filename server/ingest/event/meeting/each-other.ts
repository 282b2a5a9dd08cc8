import type { MeetVerb } from '../../../reference/frame-files.ts';
import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { isNpOf, isVg, type VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';

/** "The two met", "they spoke by phone"; in "they met the press" and "they spoke about trade" nobody meets the other. */
export function eachOther(scene: Scene, pattern: MeetVerb, at: number, verb: VerbGroup): boolean {
  const { objects, preps: all, dates } = rightOf(scene.grammar, at);
  const preps = all.filter((prep) => !isHour(prep));
  if (isOneByOne(scene, at, verb)) return false;
  if (pattern.b.length === 0) return pattern.reciprocal && (verb.shape === 'finite' || pattern.needs.length > 0);
  const free = pattern.needs.length > 0 || objects.every((np) => EACH_OTHER.test(np.words.at(-1) ?? ''));
  const aside = preps.filter((prep) => !isSpan(prep));
  const long = aside.length < preps.length && aside.every(({ word }) => /^(?:in|at|about|on|of)$/.test(word));
  const talked =
    pattern.form !== 'phone' ||
    long ||
    aside.every((prep) => !TOPIC.test(prep.word) || (isTalk(pattern, verb) && isInTown(prep))) ||
    (dates.length > 0 && isConversation(aside)) ||
    aside.some(isBeside) ||
    aside.some(isByPhone) ||
    aside.some(isInPersonPhrase);
  return pattern.reciprocal && free && talked;
}

/** "Dahl and Mwangi both spoke": each of them to others. */
const isOneByOne = ({ grammar: { items }, source }: Scene, at: number, { first }: VerbGroup): boolean =>
  /^(?:both|each)$/.test(normAt(source.tokens, first - 1)) && !isNpOf(items[at - 1], 'pronoun');

/** "talked in Rome", "last spoke in Rome"; who "spoke in Rome" may have held a speech. */
const isTalk = ({ lemma }: MeetVerb, { adverbs }: VerbGroup): boolean =>
  lemma === 'talk' || (lemma === 'speak' && adverbs.includes('last'));

/** "spoke on Monday | about trade": with each other. */
const isConversation = (aside: readonly Prep[]): boolean => aside.every(({ word }) => /^(?:about|on)$/.test(word));

/** "spoke | on the sidelines | of the summit". */
const isBeside = ({ word, group }: Prep): boolean => word === 'on' && group.some((np) => np.is.has('margins'));

/** "spoke for four hours". */
const isSpan = ({ word, group }: Prep): boolean =>
  /^(?:for|over)$/.test(word) && group.every((np) => /^(?:minutes|hours?|time)$/.test(np.words.at(-1) ?? ''));

/** "spoke late | in the evening": when, and not where or of what. */
const isHour = ({ word, group }: Prep): boolean =>
  /^(?:in|during|at)$/.test(word) &&
  group.every(
    ({ core, words }) => core.kind === 'thing' && /^(?:morning|afternoon|evening|night)$/.test(words.at(-1) ?? ''),
  );

/** "agreed to talk | in Sochi". */
const isInTown = ({ word, group }: Prep): boolean =>
  /^(?:in|at)$/.test(word) && group.every(({ core }) => core.kind === 'country' || core.kind === 'place');

/** "talked for two hours in Sochi": where people talk with each other in a town they are there. */
export const formTogether = (scene: Scene, pattern: MeetVerb, at: number): MeetVerb['form'] => {
  const verb = scene.grammar.items[at];
  const { preps } = rightOf(scene.grammar, at);
  const there = isVg(verb) && ((isTalk(pattern, verb) && preps.some(isInTown)) || preps.some(isBeside));
  return there ? null : pattern.form;
};

const isByPhone = ({ group }: Prep): boolean => group.some((np) => PHONE.test(np.words.at(-1) ?? ''));
/** "talked | in person". */
const isInPersonPhrase = ({ word, group }: Prep): boolean =>
  word === 'in' && group.some((np) => np.words.at(-1) === 'person');

const PHONE = /^(?:phone|telephone|call|calls|videoconference)$/;

const EACH_OTHER = /^(?:other|together|another|face|one-on-one|one|person|today|late|early|again|once|twice|times)$/;
const TOPIC = /^(?:about|of|for|out|against|at|before|in|to)$/;
