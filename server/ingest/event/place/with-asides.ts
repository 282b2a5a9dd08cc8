import { type Prep, prepAt, rightOf } from '../../clause/grammar/right.ts';
import { isComma, isNp, isPrep, isVg, type NounPhrase, prepWord } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Tokens } from '../draft.ts';

/** "with Dahl | taking part online", ", with Dahl | on the phone": who is told of apart, and all the words of it. */
export type Aside = Tokens & { readonly who: readonly NounPhrase[]; readonly takesPart: boolean };

/** "with Dahl | attending": what the gerund says is said of her alone. */
function isTakingPart({ grammar, knowledge }: Scene, at: number): boolean {
  const verb = grammar.items[at];
  const how = isVg(verb) && verb.shape === 'gerund' ? knowledge.frames.meet.attend.get(verb.lemma) : undefined;
  return how === 'take-part' || how === 'join';
}

/** ", with Dahl | by video link", "with Dahl | on the phone"; "spoke with Dahl by video" is no aside. */
function isByWire({ grammar: { items } }: Scene, { at, end }: Prep): boolean {
  const wire = items[end + 1];
  if (!/^(?:on|by|via|over)$/.test(prepWord(items[end])) || !isNp(wire) || wire.core.kind !== 'thing') return false;
  return isComma(items[at - 1]) || (isPrep(items[end], 'on') && /^(?:tele)?phone$/.test(wire.words.at(-1) ?? ''));
}

/** The asides of a sentence that begin with "with". */
export function withAsides(scene: Scene): readonly Aside[] {
  const { grammar, sentence } = scene;
  return grammar.items.flatMap((item, at) => {
    const prep = isPrep(item, 'with') ? prepAt(grammar, at) : null;
    if (prep === null || !prep.group.every(({ core }) => core.kind === 'person' || core.kind === 'title')) return [];
    const takesPart = isTakingPart(scene, prep.end);
    if (!takesPart && !isByWire(scene, prep)) return [];
    const end = takesPart ? rightOf(grammar, prep.end).end : prep.end + 2;
    return [{ who: prep.group, takesPart, first: item.first, end: grammar.items[end]?.first ?? sentence.end }];
  });
}
