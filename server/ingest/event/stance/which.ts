import { fronted } from '../../clause/grammar/right.ts';
import { isComma, isNp, isNpOf, isVg, type NounPhrase, prepWord } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

const TOWARDS = /^(?:into|off|over|near|towards?)$/;

/** "a pact with | Malta", "missiles into | the sea": where a deed led or with whom it was done, hardly what others object to. */
const isBeside = (np: NounPhrase, prep: string): boolean =>
  /^(?:country|place)$/.test(np.core.kind) || TOWARDS.test(prep);

/** The thing that a phrase belongs to, over all prepositions between: "a strike | on the outskirts of Damascus". */
function headOf({ grammar: { items } }: Scene, at: number): number {
  let head = at;
  while (items[head - 1]?.kind === 'prep' && isNp(items[head - 2])) head -= 2;
  return head;
}

/** "signed a pact with Malta, | which Norway rejects": what was done, not with whom; null where the nearest is meant. */
export function deedBefore(scene: Scene, at: number): NounPhrase | null {
  const { items } = scene.grammar;
  const [np, more] = fronted(scene.grammar, at)?.nps ?? [];
  const near = np === undefined ? -1 : items.indexOf(np);
  if (np === undefined || more !== undefined || !isComma(items[near + 1])) return null;
  const head = headOf(scene, near);
  const deed = items[head];
  return isBeside(np, prepWord(items[near - 1])) && isNpOf(deed, 'thing') && isVg(items[head - 1]) ? deed : null;
}
