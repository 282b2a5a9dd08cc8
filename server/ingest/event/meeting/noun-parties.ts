import type { MeetNoun } from '../../../reference/frame-files.ts';
import { governorOf } from '../../clause/grammar/governors.ts';
import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import {
  isComma,
  isFinite,
  isNp,
  isPrep,
  isSemicolon,
  isVg,
  type NounPhrase,
  prepWord,
  type VerbGroup,
} from '../../clause/items.ts';
import { distinct, type Reference } from '../../coreference/actors.ts';
import { referencesOf, resolve } from '../../coreference/resolve.ts';
import { type Scene } from '../../coreference/scene.ts';
import { isPast } from '../../document/lemmas.ts';
import { heldVerb, verbAfter, verbOver } from '../scope/noun-verbs.ts';
import { isMeetingNoun } from './found.ts';

/** The names inside the hyphened words of a phrase. */
export function hyphened(scene: Scene, np: NounPhrase, isMeant: (count: number) => boolean): readonly Reference[] {
  const out: Reference[] = [];
  for (let at = np.first; at < np.end; at += 1) {
    const cores = scene.source.pairs.get(at) ?? [];
    for (const core of isMeant(cores.length) ? cores : []) {
      const { actors } = resolve({ ...np, core }, scene.discourse);
      out.push(...actors.map((actor) => ({ actor, first: at, end: at + 1, via: 'name' as const })));
    }
  }
  return out;
}

/** "Putin-Erdogan summit", "U.S.-Japan talks": parties that stand before the noun. */
export const compounds = (scene: Scene, np: NounPhrase): readonly Reference[] =>
  hyphened(scene, np, (count) => count > 1);

/** "a third round of talks", "the resumption of talks": what happens to the round happens to the talks. */
export function roundOf(scene: Scene, at: number): number {
  const prep = scene.grammar.items[at - 1];
  const head = scene.grammar.items[at - 2];
  const round = isPrep(prep, 'of') && isNp(head) && head.is.has('rounds');
  return round ? at - 2 : at;
}

/** "This was said by X after talks with Y": who said it held them. */
export function agentOf(scene: Scene, at: number): readonly Reference[] {
  const by = rightOf(scene.grammar, at).preps.filter((prep) => prep.word === 'by');
  return referencesOf(
    by.flatMap(({ group }) => group),
    scene.discourse,
  );
}

/** "sent | an envoy, Per Lie, | to Lima for talks": who is sent holds them. */
function sentFor(scene: Scene, governor: number): readonly Reference[] {
  const verb = scene.grammar.items[governor];
  if (!isVg(verb) || verb.passive || !/^(?:send|dispatch)$/.test(verb.lemma)) return [];
  return referencesOf(rightOf(scene.grammar, governor).objects, scene.discourse).filter(
    ({ actor }) => actor.kind === 'leader',
  );
}

type Below = { readonly at: number; readonly prep: string | null; readonly governor: number };

/** "Dahl said that doubts remain|, after talks with Ruiz": where a thing does what she tells of, she who tells held them. */
function speakerBefore({ grammar, discourse }: Scene, { at, prep, governor }: Below): readonly Reference[] {
  const { items } = grammar;
  const comma = items.slice(governor, at).findLastIndex(({ kind }) => kind === 'comma') + governor;
  if (!/^(?:after|following|during)$/.test(prep ?? '') || !isPrep(items[comma + 1], prep ?? '')) return [];
  const above = governorOf(grammar, governor);
  const verb = above === null ? undefined : items[above];
  if (above === null || !isVg(verb) || !verb.is.has('reporting')) return [];
  return referencesOf(subjectOf(grammar, above), discourse).filter(({ actor }) => actor.kind === 'leader');
}

/** The subject of the clause that governs a noun: "he discussed ways during a meeting with X". */
export function clauseSubject(scene: Scene, at: number): readonly Reference[] {
  const over = verbOver(scene, roundOf(scene, at));
  if (over !== null && tellsAbout(scene, over) && !isJustHeld(scene, at)) return [];
  const above = over?.at ?? governorOf(scene.grammar, at);
  // "It is not signed: Dahl, at a summit with Peru, mocked it": the verb stands behind the colon.
  const parted = above !== null && scene.grammar.items.slice(above, at).some(({ kind }) => kind === 'break');
  const governor = parted ? null : above;
  if (governor !== null) {
    const sent = sentFor(scene, governor);
    if (sent.length > 0) return sent;
    const verb = scene.grammar.items[governor];
    const subject = referencesOf(subjectOf(scene.grammar, governor), scene.discourse);
    if (!isVg(verb) || subject.length > 0) return subject;
    const agents = agentOf(scene, governor);
    return agents.length > 0 ? agents : speakerBefore(scene, { at, prep: over?.prep ?? null, governor });
  }
  const held = heldVerb(scene, at) ?? at;
  // "meeting with Salem | ; | Minister Moe opens a school": what comes next is told of others.
  const main = scene.grammar.items.findIndex((item, i) => i > held && (isFinite(item) || isSemicolon(item)));
  return !isFinite(scene.grammar.items[main]) ? [] : referencesOf(subjectOf(scene.grammar, main), scene.discourse);
}

/** "briefed him on the prospects for talks with Russia": who passes on news need not be in it. */
export function tellsAbout(scene: Scene, over: { readonly at: number }): boolean {
  const verb = scene.grammar.items[over.at];
  return isVg(verb) && /^(?:brief|inform|update)$/.test(verb.lemma);
}

/** "briefed him | on | Monday's talks with Russia", "on the latest talks with Russia": who tells of them comes from them. */
function isJustHeld({ grammar: { items } }: Scene, at: number): boolean {
  const np = items[at];
  const dated = isNp(np) && (np.dates.length > 0 || np.words.some((word) => /^(?:recent|latest)$/.test(word)));
  return dated && /^(?:on|about|of)$/.test(prepWord(items[at - 1]));
}

/** "a summit that Dahl will host": the verb behind the noun that says who holds it. */
export function relativeVerb(scene: Scene, at: number): number | null {
  const { items, groups } = scene.grammar;
  const { end } = rightOf(scene.grammar, at);
  const rel = isComma(items[end]) ? end + 1 : end;
  if (items[rel]?.kind !== 'rel' || !isNp(items[rel + 1])) return null;
  const verb = groups[rel + 1]?.end ?? rel + 2;
  const item = items[verb];
  return isVg(item) && scene.knowledge.frames.meet.light.has(item.lemma) ? verb : null;
}

/** "Dahl met Salem in the first talks between the two": those whom the sentence itself has named. */
function isTwoBefore({ grammar }: Scene, { word, at, group }: Prep): boolean {
  const [two] = group;
  if (word !== 'between' || group.length > 1 || two?.core.kind !== 'thing' || two.words.at(-1) !== 'two') return false;
  const named = grammar.items.slice(0, at).filter((item) => isNp(item) && item.core.kind === 'person');
  return named.length === 2;
}

/** "between A and B": a list of two or more; pairs repeated by a second "between" are meetings of their own. */
export function pairOf(scene: Scene, noun: MeetNoun, at: number): readonly Reference[] {
  const own = [...rightOf(scene.grammar, at).preps, ...fixedPreps(scene, at), ...titlePreps(scene, at)];
  const preps = [...own, ...placePreps(scene, at)];
  const prep = preps.find((p) => noun.pair.includes(p.word));
  if (prep === undefined) return [];
  if (isTwoBefore(scene, prep)) return [];
  const parties = distinct(referencesOf(prep.group, scene.discourse));
  return prep.word === 'of' && parties.length < 2 ? [] : parties;
}

/** "The meeting, | the first between A and B |, took place": what tells which one it is. */
function titlePreps({ grammar }: Scene, at: number): readonly Prep[] {
  const { end } = rightOf(grammar, at);
  const np = grammar.items[end + 1];
  const which = isNp(np) && np.words.some((word) => /^(?:first|second|third|latest|last)$/.test(word));
  return isComma(grammar.items[end]) && which ? rightOf(grammar, end + 1).preps : [];
}

/** "a meeting | planned for Tuesday | between A and B | was called off": what stands behind its participle. */
export function fixedPreps(scene: Scene, at: number): readonly Prep[] {
  const held = heldVerb(scene, at);
  const verb = held === null ? undefined : scene.grammar.items[held];
  const bare = isVg(verb) && verb.first === verb.head && !verb.present;
  return held !== null && bare ? rightOf(scene.grammar, held).preps : [];
}

/** "No meeting took place between A and B": the parties stand behind the verb. */
function placePreps(scene: Scene, at: number): readonly Prep[] {
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  if (after === null || !isVg(verb)) return [];
  // "Talks have stalled | between A and B".
  if (!verb.passive && !verb.is.has('happening')) return stalledPreps(scene, after);
  // "were arranged in a conversation | between A and B": the pair of the other noun.
  const { preps } = rightOf(scene.grammar, after);
  const other = preps.findIndex(({ group }) => group.some((np) => isMeetingNoun(scene, np)));
  return other < 0 ? preps : preps.slice(0, other + 1);
}

function stalledPreps({ grammar }: Scene, after: number): readonly Prep[] {
  const { objects, preps } = rightOf(grammar, after);
  const state = objects.every(({ words }) => words.length === 1 && isPast(words[0] ?? ''));
  return state ? preps.filter(({ word }) => word === 'between') : [];
}

/** "Meetings were held by A with B": what stands behind a passive verb of the noun, by its preposition. */
export function behindHeld(scene: Scene, at: number, word: string): readonly NounPhrase[] {
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  if (after === null || !isVg(verb) || !verb.passive || !scene.knowledge.frames.meet.held.has(verb.lemma)) return [];
  return rightOf(scene.grammar, after)
    .preps.filter((prep) => prep.word === word)
    .flatMap((prep) => prep.group);
}

export const holders = (scene: Scene, at: number): readonly Reference[] =>
  referencesOf(behindHeld(scene, at, 'by'), scene.discourse);

/** The verb that has the noun as object or in a phrase. */
export function governing(scene: Scene, at: number): VerbGroup | null {
  const over = verbOver(scene, roundOf(scene, at));
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  return isVg(verb) ? verb : null;
}
