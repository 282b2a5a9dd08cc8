import type { MeetVerb } from '../../../reference/frame-files.ts';
import { isComma, isFinite, isVg, prepWord } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

/** "Dahl, | flanked | by Salem, said": a participle with no "was" in front. */
export function isReduced({ grammar: { items } }: Scene, { participle, b }: MeetVerb, at: number): boolean {
  const verb = items[at];
  const bare = isVg(verb) && !verb.passive && verb.first === verb.head && !verb.present;
  return participle && bare && b.includes(prepWord(items[at + 1])) && (at === 0 || isComma(items[at - 1]));
}

/** "Dahl told reporters in Lima, | flanked by Salem": of a participle, when and where the verb of the sentence says. */
export function triggersOf(scene: Scene, pattern: MeetVerb, at: number): readonly number[] {
  const main = isReduced(scene, pattern, at)
    ? scene.grammar.items.findIndex((item, i) => i !== at && isFinite(item) && !item.quoted)
    : -1;
  return main < 0 ? [at] : [at, main];
}
