import { beforeSaid } from '../../clause/grammar/asides.ts';
import { isPlaceList, rightOf } from '../../clause/grammar/right.ts';
import {
  type Item,
  isComma,
  isFinite,
  isNp,
  isPrep,
  isVg,
  type NounPhrase,
  type VerbGroup,
} from '../../clause/items.ts';
import { type Scene } from '../../coreference/scene.ts';
import { isPast } from '../../document/lemmas.ts';
import { normAt } from '../../document/tokens.ts';
import { isHabitual } from './habits.ts';

/** A bare participle with its agent. */
function isBy({ grammar }: Scene, at: number): boolean {
  const [verb, by] = [grammar.items[at], grammar.items[at + 1]];
  return isVg(verb) && !verb.passive && isPrep(by, 'by');
}

/** "talks | mediated by Norway | ended", "a visit | planned for May | is off": behind a participle, where a verb follows. */
function behindParticiple(scene: Scene, at: number): number {
  const { items } = scene.grammar;
  const end = isBy(scene, at) || isFixed(items, at) ? rightOf(scene.grammar, at).end : at;
  return isVg(items[end]) ? end : at;
}

/** The finite verb right of a noun whose subject it is. */
export function verbAfter(scene: Scene, at: number): number | null {
  const end = behindParticiple(scene, rightOf(scene.grammar, at).end);
  const item = scene.grammar.items[end];
  if (isFinite(item)) return end;
  if (isComma(item) || item?.kind === 'rel') {
    for (let i = end + 1; i < scene.grammar.items.length; i += 1) {
      const next = scene.grammar.items[i];
      if (isComma(next) && isVg(scene.grammar.items[i + 1])) return i + 1;
    }
  }
  return null;
}

/** "a visit | scheduled for June": a bare participle in front of a preposition. */
function isFixed(items: readonly Item[], at: number): boolean {
  const verb = items[at];
  const bare = isVg(verb) && verb.first === verb.head && /^(?:hold|schedule|slate|plan)$/.test(verb.lemma);
  return bare && verb.shape === 'finite' && !verb.present && items[at + 1]?.kind === 'prep';
}

/** "a visit | , initially set for May, | took place in June": the verb behind what was meant before. */
function behindEarlier({ grammar: { items }, knowledge }: Scene, end: number): number | null {
  if (!isComma(items[end]) || !isVg(items[end + 1])) return null;
  const close = items.findIndex((item, i) => i > end + 1 && isComma(item));
  const verb = items[close + 1];
  return close > 0 && isFinite(verb) && knowledge.frames.meet.held.has(verb.lemma) ? close + 1 : null;
}

/** "talks held in Sochi", "a summit, which will take place in May": the verb that says where and when. */
export function heldVerb(scene: Scene, at: number): number | null {
  const { items } = scene.grammar;
  const { end } = rightOf(scene.grammar, at);
  const later = behindEarlier(scene, end);
  if (later !== null) return later;
  const rel = isComma(items[end]) ? end + 1 : end;
  const link = items[rel];
  const relative = link?.kind === 'rel' && /^(?:which|that)$/.test(link.word);
  // "the summit, to be held in May,".
  const ahead = rel > end && isVg(link) && link.shape === 'infinitive' && link.passive;
  const here = relative ? rel + 1 : ahead || isFixed(items, rel) ? rel : end;
  const verb = items[here];
  return isVg(verb) && scene.knowledge.frames.meet.held.has(verb.lemma) ? here : null;
}

/** "will see him when he hosts …": the verb of the clause with "when" behind. */
export function clauseWhen(scene: Scene, at: number): number | null {
  const { items } = scene.grammar;
  const { end } = rightOf(scene.grammar, at);
  const link = items[end];
  if (link?.kind !== 'sub' || link.word !== 'when') return null;
  const verb = items.findIndex((item, i) => i > end && isVg(item));
  return verb < 0 || items.slice(end + 1, verb).some((item) => item.kind === 'comma') ? null : verb;
}

/** "reaffirmed the commitment to efforts | aimed at peace": a bare past form that may be a participle. */
const isReduced = (scene: Scene, verb: VerbGroup): boolean =>
  verb.first === verb.head && isPast(normAt(scene.source.tokens, verb.head));

/** What stands in front of a subject: no preposition, list or verb that takes it as object. */
const opensSubject = (before: Item | undefined): boolean =>
  before?.kind === 'conj' ? before.word === 'but' : before?.kind !== 'prep' && (!isVg(before) || isFinite(before));

/** "say a summit, | of which Chile dreams, is not planned": its verb stands behind the clause. */
function isClause({ grammar: { items } }: Scene, at: number): boolean {
  const rel = items.findIndex((item, i) => i >= at && item.kind === 'rel');
  if (rel < 0 || rel > at + 2) return false;
  const close = items.findIndex((item, i) => i > rel && isComma(item));
  return close > 0 && isFinite(items[close + 1]);
}

/** Whether the noun is the subject of the verb right behind it: "a visit to Thailand would allow". */
function isSubject(scene: Scene, at: number): boolean {
  const { items, groups } = scene.grammar;
  const before = items[(groups[at]?.first ?? at) - 1];
  if (!opensSubject(before)) return false;
  const { end } = rightOf(scene.grammar, at);
  const verb = items[end];
  if (isVg(before) && before.is.has('reporting') && isClause(scene, end)) return true;
  // "after talks brokered by China".
  if (isBy(scene, end) && behindParticiple(scene, end) === end) return false;
  if (isVg(before) && !before.is.has('reporting') && isVg(verb) && isReduced(scene, verb)) return false;
  return isFinite(verb) && items[end - 1]?.kind !== 'date';
}

/** A comma that begins something new: not one before a phrase, behind a date, or inside "Madrid, Spain". */
function parts(scene: Scene, at: number): boolean {
  const { items } = scene.grammar;
  const listed = (scene.grammar.groups[at - 1]?.end ?? 0) > at;
  const inside = listed || items[at + 1]?.kind === 'prep' || items[at - 1]?.kind === 'date';
  return !inside && !isPlaceList(scene.grammar, at);
}

/** "cancelled | at the last minute | a meeting", "| on Monday |": the phrase in between has nothing to do with the noun. */
function isAside(scene: Scene, verb: number, at: number): boolean {
  const { items, groups } = scene.grammar;
  const before = (groups[at]?.first ?? at) - 1;
  return (
    (isNp(items[before]) || items[before]?.kind === 'date') && before === verb + 2 && items[verb + 1]?.kind === 'prep'
  );
}

const endsClause = (item: Item | undefined): boolean =>
  item?.kind === 'sub' || item?.kind === 'break' || item?.kind === 'rel';

/** The verb that has the noun as object or in one of its phrases, with the preposition between. */
export function verbOver(scene: Scene, at: number): { readonly at: number; readonly prep: string | null } | null {
  const { items } = scene.grammar;
  if (isSubject(scene, at)) return null;
  let prep: string | null = null;
  for (let i = at - 1; i >= 0; i -= 1) {
    const said = beforeSaid(items, i);
    if (said !== null) i = said - 1;
    const item = items[i];
    if (isVg(item)) return { at: i, prep: isAside(scene, i, at) ? null : prep };
    if (endsClause(item) || (isComma(item) && parts(scene, i))) return null;
    if (item?.kind === 'prep') prep ??= item.word;
  }
  return null;
}

/** "regular meetings of A and B"; but "a regular meeting was held" is one of them. */
export function isHabit(scene: Scene, at: number, np: NounPhrase): boolean {
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  const one = /^(?:a|an|the|another)$/.test(np.words[0] ?? '') && isVg(verb) && verb.passive;
  const over = verbOver(scene, at);
  if (over !== null && over.prep === null && isHabitual(scene, over.at)) return true;
  const habit = np.words.some((word) => scene.knowledge.modality.habits.has(word));
  return habit && !(one && scene.knowledge.frames.meet.held.has(isVg(verb) ? verb.lemma : ''));
}
