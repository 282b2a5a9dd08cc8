import { governorOf } from '../../clause/grammar/governors.ts';
import { prepAt, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { type Item, isComma, isFinite, isNp, isPrep, isVg, type NounPhrase, prepWord } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';

/** "joined Malta in condemning the raid": both do. */
export function companions(scene: Scene, at: number): readonly NounPhrase[] {
  const governor = governorOf(scene.grammar, at);
  const over = governor === null ? undefined : scene.grammar.items[governor];
  const behindIn = isPrep(scene.grammar.items[at - 1], 'in');
  if (governor === null || !isVg(over) || over.lemma !== 'join' || over.passive || !behindIn) return [];
  return [...subjectOf(scene.grammar, governor), ...rightOf(scene.grammar, governor).objects];
}

const WITH = /^(?:like|along with|alongside)$/;

/** "Norway, | like the African Union, | condemned the coup": who stands beside the subject between commas. */
export function alongside({ grammar }: Scene, subject: readonly NounPhrase[], at: number): readonly NounPhrase[] {
  const last = subject.at(-1);
  const end = last === undefined ? -1 : grammar.items.indexOf(last) + 1;
  const aside = end > 0 && isComma(grammar.items[end]) ? prepAt(grammar, end + 1) : null;
  if (aside === null || !WITH.test(aside.word)) return [];
  return isComma(grammar.items[aside.end]) && aside.end + 1 === at ? aside.group : [];
}

/** "backed the deal, | as did Peru", "and so did Peru and Chile": who does the same. */
export function doSo({ grammar: { items, groups }, source }: Scene, at: number): readonly NounPhrase[] {
  const next = items.findIndex((item, i) => i > at && isFinite(item));
  const [link, verb, np] = [items[next - 1], items[next], items[next + 1]];
  if (!isVg(verb) || verb.lemma !== 'do' || !isNp(np)) return [];
  const so = normAt(source.tokens, verb.head - 1) === 'so';
  const as = prepWord(link) === 'as' || (link?.kind === 'sub' && link.word === 'as');
  return as || so ? (groups[next + 1]?.nps ?? [np]) : [];
}

const isFrom = (item: Item | undefined): boolean => prepWord(item) === 'from';

/** "Condemnation of the raid | came from | Norway and Peru": who voices what the subject names. */
export function cameFrom({ grammar }: Scene, at: number): readonly NounPhrase[] {
  const { end } = rightOf(grammar, at);
  const verb = grammar.items[end];
  const from = isFrom(grammar.items[end + 1]) ? prepAt(grammar, end + 1) : null;
  return isVg(verb) && verb.lemma === 'come' && from !== null ? from.group.filter(isNp) : [];
}
