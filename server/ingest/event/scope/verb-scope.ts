import type { OperatorId } from '../../../reference/word-files.ts';
import { governorOf } from '../../clause/grammar/governors.ts';
import { acts } from '../../clause/grammar/groups.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { type Item, isComma, isNp, isVg, type NounPhrase, prepWord, type VerbGroup } from '../../clause/items.ts';
import { type Scene } from '../../coreference/scene.ts';
import { isFirstToDo } from './first-to-do.ts';
import { invertedOperator } from './inversion.ts';
import { isLongAgo } from './journey-scope.ts';
import { apply, lemmaIn, ownOperators, phraseOperators, type Running, textBefore, wordBefore } from './operators.ts';
import { provedFalse, untrue } from './untrue.ts';

/** "an invitation | from Dahl to Salem | to visit", "his invitation | to Dahl | to visit": the plan whose giver and guest stand between. */
function planFrom(scene: Scene, at: number, governor: number | null): NounPhrase | null {
  const { items, groups } = scene.grammar;
  const floor = governor ?? items.length;
  let first = groups[at - 1]?.first ?? at - 1;
  while (first - 2 > floor && /^(?:from|of|by|to|for)$/.test(prepWord(items[first - 1]))) {
    const plan = items[first - 2];
    if (isNp(plan) && isPlan(scene, plan)) return plan;
    first = groups[first - 2]?.first ?? first - 2;
  }
  return null;
}

const isPlan = (scene: Scene, { words }: NounPhrase): boolean =>
  scene.knowledge.modality.nouns.has(lemmaIn(scene, words.at(-1) ?? ''));

/** The subordinator that opens the clause of `at`, or null. */
function opener(items: readonly Item[], at: number): string | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item?.kind === 'sub') return item.word;
    if (isVg(item) || item?.kind === 'rel' || item?.kind === 'break') return null;
  }
  return null;
}

const precededBy = (items: readonly Item[], at: number, word: string): boolean => {
  const before = items[at - 1];
  return before?.kind === 'prep' && before.word === word;
};

/** "cancelled plans to meet", "no plans to meet", "accepted an invitation to meet": the plan itself is the object. */
function planOf(running: Running, scene: Scene, at: number, governor: number | null): void {
  const given = planFrom(scene, at, governor);
  const noun = given ?? scene.grammar.items[at - 1];
  const verb = governor === null ? undefined : scene.grammar.items[governor];
  if (!isNp(noun) || !isVg(verb) || (given === null && wordBefore(scene, at) === undefined)) return;
  if (given !== null) {
    const word = given.words.at(-1) ?? '';
    apply(running, scene, scene.knowledge.modality.nouns.get(lemmaIn(scene, word)), word);
  }
  phraseOperators(running, noun, scene);
  const op = scene.knowledge.modality.verbs.get(verb.lemma);
  if (op !== undefined && op !== 'future' && op !== 'possible') apply(running, scene, op, verb.lemma);
}

const ALLEGED = /^(?:claims?|allegations?|accusations?|rumou?rs?|suggestions?|speculation|insinuations?)$/;

/** "rejected claims that she met him": what is alleged did not take place; a rejected proposal is a refusal. */
function isRejected(running: Running, scene: Scene, noun: number, word: string): boolean {
  const verb = scene.grammar.items[noun - 1];
  const op = isVg(verb) ? scene.knowledge.modality.verbs.get(verb.lemma) : undefined;
  if (!isVg(verb) || !ALLEGED.test(word) || (op !== 'negate' && op !== 'refuse')) return false;
  apply(running, scene, 'negate', verb.lemma);
  return true;
}

/** "reports that he met", "the possibility that they meet": what the noun in front of "that" says of the clause. */
function nounOfClause(running: Running, scene: Scene, at: number): boolean {
  const items = scene.grammar.items;
  const that = items.findLastIndex((item, i) => i < at && item.kind === 'sub' && item.word === 'that');
  const noun = items[that - 1];
  if (that < 1 || !isNp(noun)) return false;
  const word = noun.words.at(-1) ?? '';
  if (isRejected(running, scene, that - 1, word)) return true;
  const falsehood = provedFalse(scene, at);
  if (falsehood !== null && /^(?:reports?|claims?|allegations?)$/.test(word))
    apply(running, scene, 'negate', falsehood);
  apply(running, scene, scene.knowledge.modality.nouns.get(lemmaIn(scene, word)), word);
  const over = items.findLastIndex((item, i) => i < that && isVg(item));
  const verb = items[over];
  if (!isVg(verb) || items.slice(over, that).some((item) => item.kind === 'comma')) return true;
  if (untrue(verb, word)) apply(running, scene, 'negate', word);
  const op = scene.knowledge.modality.verbs.get(verb.lemma);
  if (op === 'negate' || op === 'refuse') apply(running, scene, 'negate', verb.lemma);
  return true;
}

const UPCOMING = /^(?:when|before|after|once|until)$/;

/** "when he meets her", "before they meet": a present tense behind these words tells of what is to come. */
const upcoming = (verb: Item | undefined, word: string): boolean =>
  UPCOMING.test(word) && isVg(verb) && verb.present && !verb.perfect && verb.lemma !== 'be';

function thatClause(running: Running, scene: Scene, at: number, depth: number): void {
  const items = scene.grammar.items;
  const word = opener(items, at);
  if (word !== null && upcoming(items[at], word)) return apply(running, scene, 'future', word);
  if (word !== null) {
    apply(running, scene, scene.knowledge.modality.subordinators.get(word), word);
    if (word !== 'that' || nounOfClause(running, scene, at)) return;
  }
  const governor = complementOf(scene, at);
  if (governor === null) return;
  const verb = items[governor];
  if (!isVg(verb)) return;
  const op = scene.knowledge.modality.verbs.get(verb.lemma);
  if (op === 'negate' || (op === 'possible' && verb.lemma !== 'ask')) apply(running, scene, op, verb.lemma);
  if (op !== undefined && depth < 3 && op === 'negate' && verb.negated) apply(running, scene, 'negate', 'not');
}

/** The verb whose complement clause holds `at`: only a subject stands between. */
function complementOf(scene: Scene, at: number): number | null {
  const items = scene.grammar.items;
  const governor = governorOf(scene.grammar, at);
  if (governor === null) return null;
  for (let i = governor + 1; i < at; i += 1) {
    const item = items[i];
    if (isComma(item) || item?.kind === 'rel') return null;
    // "denied that | Dahl and Mwangi | had met": one subject.
    const listed = (scene.grammar.groups[i - 1]?.end ?? 0) > i;
    if (item?.kind === 'conj' && !listed) return null;
  }
  return governor;
}

/** "is | here | to meet her": what somebody has come for. */
function isOnSpot(scene: Scene, at: number, governor: number | null): boolean {
  const verb = governor === null ? undefined : scene.grammar.items[governor];
  return isVg(verb) && verb.lemma === 'be' && /^(?:here|there)$/i.test(textBefore(scene, at));
}

/** "plans to meet", "to meet": what the words in front of an infinitive say; false when nothing stands over it. */
function infinitiveScope(running: Running, scene: Scene, at: number): boolean {
  const governor = governorOf(scene.grammar, at);
  const before = wordBefore(scene, at);
  apply(running, scene, before, textBefore(scene, at));
  if (isOnSpot(scene, at, governor)) apply(running, scene, 'future', 'to');
  planOf(running, scene, at, governor);
  if (governor !== null) return true;
  if (running.modality === 'occurred' && before === undefined && !isFirstToDo(scene, at))
    apply(running, scene, 'future', 'to');
  return false;
}

/** "without meeting", "plans for meeting": what the words in front of a gerund say; false when they say all. */
function gerundScope(running: Running, scene: Scene, at: number): boolean {
  const { items } = scene.grammar;
  if (precededBy(items, at, 'without')) {
    apply(running, scene, 'negate', 'without');
    return false;
  }
  // "decided against going".
  if (precededBy(items, at, 'against')) {
    apply(running, scene, 'refuse', 'against');
    return false;
  }
  const governor = governorOf(scene.grammar, at);
  if (items[at - 1]?.kind === 'prep') {
    apply(running, scene, wordBefore(scene, at - 1), textBefore(scene, at - 1));
    planOf(running, scene, at - 1, governor);
  }
  return governor !== null;
}

/** "left for Lima | to meet her": lately, so that what it is for is still to come. */
function isUnderWay(scene: Scene, governor: number, { lemma, passive }: VerbGroup): boolean {
  if (passive || !/^(?:leave|depart|set-off|set-out)$/.test(lemma) || isLongAgo(scene)) return false;
  return rightOf(scene.grammar, governor).preps.some(({ word }) => word === 'for');
}

/** "called Dahl | to brief her": what is done with whom one phones is no wish of others. */
function isPhoned({ grammar }: Scene, at: number, governor: number): boolean {
  const verb = grammar.items[governor];
  const [object] = rightOf(grammar, at).objects;
  const phones = isVg(verb) && verb.lemma === 'call' && !verb.passive && rightOf(grammar, governor).objects.some(acts);
  return phones && object?.core.kind === 'pronoun';
}

/** What a verb says of the one below; "accepted to visit" is a promise. */
function operatorOver({ knowledge }: Scene, { lemma }: VerbGroup, { shape }: VerbGroup): OperatorId | undefined {
  const op = knowledge.modality.verbs.get(lemma);
  return op === 'accept' && shape === 'infinitive' ? 'future' : op;
}

/** What the verb over an infinitive or gerund says of it. */
function governorScope(running: Running, scene: Scene, at: number, depth: number): void {
  const { items } = scene.grammar;
  const governor = governorOf(scene.grammar, at);
  const [verb, above] = [items[at], governor === null ? undefined : items[governor]];
  if (governor === null || !isVg(verb) || !isVg(above)) return;
  const governed = verb.shape === 'infinitive' || adjacentGerund(items, governor, at) || precededBy(items, at, 'from');
  if (governed && wordBefore(scene, at) === undefined && !isPhoned(scene, at, governor))
    apply(running, scene, operatorOver(scene, above, verb), above.lemma);
  if (verb.shape === 'infinitive' && running.modality === 'occurred' && isUnderWay(scene, governor, above))
    apply(running, scene, 'future', 'to');
  if (!afterPreposition(items, at)) verbScope(running, scene, governor, depth + 1);
}

export function verbScope(running: Running, scene: Scene, at: number, depth: number): void {
  const verb = scene.grammar.items[at];
  if (!isVg(verb)) return;
  ownOperators(running, verb, scene);
  apply(running, scene, invertedOperator(scene, at), 'inversion');
  if (depth > 3) return;
  if (verb.shape === 'finite') return shareModal(running, scene, at, depth);
  if (verb.shape === 'infinitive' && !infinitiveScope(running, scene, at)) return;
  if (verb.shape === 'gerund' && !gerundScope(running, scene, at)) return;
  governorScope(running, scene, at, depth);
}

const adjacentGerund = (items: readonly Item[], governor: number, at: number): boolean =>
  at === governor + 1 ||
  (at === governor + 2 && items[governor + 1]?.kind === 'prep') ||
  items[at - 1]?.kind === 'word';

const afterPreposition = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  return /^(?:after|following|since|by|for)$/.test(prepWord(before));
};

/** "will visit Ankara and hold talks": a bare verb behind "and" shares modal and negation. */
function shareModal(running: Running, scene: Scene, at: number, depth: number): void {
  const items = scene.grammar.items;
  const verb = items[at];
  const before = items[at - 1];
  if (!isVg(verb)) return;
  const bare = scene.source.tokens[verb.head]?.norm === verb.lemma;
  if (before?.kind === 'conj' && bare && verb.modals.length === 0 && !verb.perfect) {
    const governor = governorOf(scene.grammar, at);
    const above = governor === null ? undefined : items[governor];
    if (governor !== null && isVg(above) && (above.modals.length > 0 || above.shape === 'infinitive')) {
      return verbScope(running, scene, governor, depth + 1);
    }
  }
  thatClause(running, scene, at, depth);
}
