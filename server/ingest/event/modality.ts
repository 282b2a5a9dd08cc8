import type { Modality } from '../../../graph/index.ts';
import { governorOf, rightOf } from '../clause/grammar.ts';
import { type Item, isNp, isVg, type NounPhrase, type VerbGroup } from '../clause/items.ts';
import type { Scene } from '../coreference/scene.ts';
import { lemmaOf } from '../document/lemmas.ts';
import type { Scope } from './draft.ts';
import type { OperatorId } from './modality-table.ts';

type Running = { modality: Modality; cue: string | null; hearsay: boolean };

function apply(running: Running, scene: Scene, op: OperatorId | undefined): void {
  if (op === undefined) return;
  const next = scene.knowledge.modality.apply[op][running.modality];
  if (next !== running.modality) running.cue = op;
  running.modality = next;
}

/** Modals, negation and adverbs of a verb group; "will not" is a refusal, no denial. */
function ownOperators(running: Running, verb: VerbGroup, scene: Scene): void {
  const { modality } = scene.knowledge;
  for (const adverb of verb.adverbs) {
    if (/^(?:reportedly|allegedly)$/.test(adverb)) running.hearsay = true;
    else if (adverb !== 'then') apply(running, scene, modality.words.get(adverb));
  }
  const modal = verb.modals.map((word) => modality.modals.get(word)).find((op) => op !== undefined);
  if (modal === 'future' && verb.negated) {
    apply(running, scene, 'refuse');
    return;
  }
  apply(running, scene, modal);
  if (verb.negated && running.cue !== 'refuse') apply(running, scene, 'negate');
}

const lemmaIn = (scene: Scene, word: string): string => lemmaOf(word, scene.knowledge.verbs);

function phraseOperators(running: Running, np: NounPhrase, scene: Scene): void {
  const seen = new Set<OperatorId>();
  for (const word of np.words.slice(0, -1)) {
    const op = scene.knowledge.modality.words.get(word);
    if (op !== undefined && !seen.has(op)) apply(running, scene, op);
    if (op !== undefined) seen.add(op);
  }
}

/** "plans to meet", "likely to visit": the word right in front of an infinitive. */
function wordBefore(scene: Scene, at: number): OperatorId | undefined {
  const item = scene.grammar.items[at - 1];
  const { modality } = scene.knowledge;
  if (isNp(item)) {
    const word = item.words.at(-1) ?? '';
    return modality.words.get(word) ?? modality.nouns.get(lemmaIn(scene, word)) ?? modality.nouns.get(word);
  }
  return item?.kind === 'word' ? modality.words.get(item.word) : undefined;
}

/** The subordinator that opens the clause of `at`, or null. */
function opener(items: readonly Item[], at: number): string | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item?.kind === 'sub') return item.word;
    if (isVg(item) || item?.kind === 'rel' || item?.kind === 'break') return null;
  }
  return null;
}

function thatClause(running: Running, scene: Scene, at: number, depth: number): void {
  const items = scene.grammar.items;
  const word = opener(items, at);
  if (word !== null) {
    apply(running, scene, scene.knowledge.modality.subordinators.get(word));
    if (word !== 'that') return;
  }
  const governor = complementOf(scene, at);
  if (governor === null) return;
  const verb = items[governor];
  if (!isVg(verb)) return;
  const op = scene.knowledge.modality.verbs.get(verb.lemma);
  if (op === 'negate' || (op === 'possible' && verb.lemma !== 'ask')) apply(running, scene, op);
  if (op !== undefined && depth < 3 && op === 'negate' && verb.negated) apply(running, scene, 'negate');
}

/** The verb whose complement clause holds `at`: only a subject stands between. */
function complementOf(scene: Scene, at: number): number | null {
  const items = scene.grammar.items;
  const governor = governorOf(scene.grammar, at);
  if (governor === null) return null;
  for (let i = governor + 1; i < at; i += 1) {
    const item = items[i];
    if (item?.kind === 'comma' || item?.kind === 'conj' || item?.kind === 'rel') return null;
  }
  return governor;
}

function verbScope(running: Running, scene: Scene, at: number, depth: number): void {
  const items = scene.grammar.items;
  const verb = items[at];
  if (!isVg(verb)) return;
  ownOperators(running, verb, scene);
  if (depth > 3) return;
  if (verb.shape === 'finite') return shareModal(running, scene, at, depth);
  const governor = governorOf(scene.grammar, at);
  if (verb.shape === 'infinitive') {
    apply(running, scene, wordBefore(scene, at));
    if (governor === null) {
      if (running.modality === 'occurred' && wordBefore(scene, at) === undefined) apply(running, scene, 'future');
      return;
    }
  }
  if (verb.shape === 'gerund' && items[at - 1]?.kind === 'prep') apply(running, scene, wordBefore(scene, at - 1));
  if (governor === null) return;
  const above = items[governor];
  if (!isVg(above)) return;
  if (verb.shape === 'infinitive' || adjacentGerund(items, governor, at)) {
    if (wordBefore(scene, at) === undefined) apply(running, scene, scene.knowledge.modality.verbs.get(above.lemma));
  }
  if (!afterPreposition(items, at)) verbScope(running, scene, governor, depth + 1);
}

const adjacentGerund = (items: readonly Item[], governor: number, at: number): boolean =>
  at === governor + 1 ||
  (at === governor + 2 && items[governor + 1]?.kind === 'prep') ||
  items[at - 1]?.kind === 'word';
const afterPreposition = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  return before?.kind === 'prep' && /^(?:after|following|since|by|for)$/.test(before.word);
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

/** Heads above a noun: "plans for a summit", "the idea of a meeting". */
function headsAbove(running: Running, scene: Scene, at: number): number {
  const items = scene.grammar.items;
  let here = scene.grammar.groups[at]?.first ?? at;
  for (let depth = 0; depth < 3; depth += 1) {
    const prep = items[here - 1];
    const head = items[here - 2];
    if (prep?.kind !== 'prep' || !isNp(head) || !/^(?:of|for|on|to|about|in)$/.test(prep.word)) break;
    const word = head.words.at(-1) ?? '';
    const op = scene.knowledge.modality.nouns.get(lemmaIn(scene, word)) ?? scene.knowledge.modality.nouns.get(word);
    if (op === undefined && prep.word !== 'of') break;
    apply(running, scene, op);
    phraseOperators(running, head, scene);
    here = scene.grammar.groups[here - 2]?.first ?? here - 2;
  }
  return here;
}

/** The finite verb right of a noun whose subject it is. */
export function verbAfter(scene: Scene, at: number): number | null {
  const { end } = rightOf(scene.grammar, at);
  const item = scene.grammar.items[end];
  if (isVg(item) && item.shape === 'finite') return end;
  if (item?.kind === 'comma' || item?.kind === 'rel') {
    for (let i = end + 1; i < scene.grammar.items.length; i += 1) {
      const next = scene.grammar.items[i];
      if (next?.kind === 'comma' && isVg(scene.grammar.items[i + 1])) return i + 1;
    }
  }
  return null;
}

/** Whether the noun is the subject of the verb right behind it: "a visit to Thailand would allow". */
function isSubject(scene: Scene, at: number): boolean {
  const first = scene.grammar.groups[at]?.first ?? at;
  const before = scene.grammar.items[first - 1];
  if (before?.kind === 'prep' || before?.kind === 'conj') return false;
  const { end } = rightOf(scene.grammar, at);
  const verb = scene.grammar.items[end];
  return isVg(verb) && verb.shape === 'finite' && scene.grammar.items[end - 1]?.kind !== 'date';
}

/** The verb that has the noun as object or in one of its phrases, with the preposition between. */
export function verbOver(scene: Scene, at: number): { readonly at: number; readonly prep: string | null } | null {
  const items = scene.grammar.items;
  if (isSubject(scene, at)) return null;
  let prep: string | null = null;
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (isVg(item)) return { at: i, prep };
    if (item?.kind === 'sub' || item?.kind === 'break' || item?.kind === 'rel') return null;
    if (item?.kind === 'comma' && !(items[i + 1]?.kind === 'prep' || items[i - 1]?.kind === 'date')) return null;
    if (item?.kind === 'prep') prep ??= item.word;
  }
  return null;
}

/** The finite verb that a chain of infinitives and gerunds hangs on. */
function finiteOver(scene: Scene, at: number): number {
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || verb.shape === 'finite') return at;
  const governor = governorOf(scene.grammar, at);
  return governor === null ? at : finiteOver(scene, governor);
}

/** "did not mention the talks", "praised the visit": such verbs take for granted that it took place. */
const presupposes = (scene: Scene, verb: VerbGroup): boolean =>
  scene.knowledge.modality.verbs.get(verb.lemma) === undefined &&
  (scene.knowledge.speech.has(verb.lemma) || scene.knowledge.frames.stance.verbs.has(verb.lemma));

const OBJECT_PREPS = new Set(['to', 'for', 'on', 'out', 'of', 'against', 'about', 'off', 'from', 'up']);

function nounScope(running: Running, scene: Scene, at: number): void {
  const items = scene.grammar.items;
  const np = items[at];
  if (!isNp(np)) return;
  phraseOperators(running, np, scene);
  const top = headsAbove(running, scene, at);
  const before = items[top - 1];
  if (before?.kind === 'prep') {
    if (/^(?:after|following|since)$/.test(before.word)) return;
    if (before.word === 'ahead of') return apply(running, scene, 'future');
    if (before.word === 'without') return apply(running, scene, 'negate');
    if (before.word === 'before' && running.modality === 'occurred') return apply(running, scene, 'future');
  }
  const over = verbOver(scene, top);
  if (over !== null) {
    const verb = items[over.at];
    if (!isVg(verb)) return;
    const near = over.prep === null || OBJECT_PREPS.has(over.prep) || verb.lemma === 'hint';
    if (near && presupposes(scene, verb)) return;
    if (near) apply(running, scene, scene.knowledge.modality.verbs.get(verb.lemma));
    verbScope(running, scene, near ? over.at : finiteOver(scene, over.at), near ? 1 : 4);
    return;
  }
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : items[after];
  if (after === null || !isVg(verb)) return;
  apply(running, scene, scene.knowledge.modality.verbs.get(verb.lemma));
  apply(running, scene, adjectiveAfter(scene, after));
  verbScope(running, scene, after, 1);
}

/** "the meeting is possible", "was likely". */
function adjectiveAfter(scene: Scene, at: number): OperatorId | undefined {
  const verb = scene.grammar.items[at];
  const next = scene.grammar.items[at + 1];
  if (!isVg(verb) || verb.lemma !== 'be' || !isNp(next)) return undefined;
  return scene.knowledge.modality.words.get(next.words.at(-1) ?? '');
}

/** Modality of a trigger, composed from the trigger outwards. */
export function scopeOf(scene: Scene, at: number): Scope {
  const running: Running = { modality: 'occurred', cue: null, hearsay: false };
  if (isVg(scene.grammar.items[at])) verbScope(running, scene, at, 0);
  else nounScope(running, scene, at);
  return running;
}
