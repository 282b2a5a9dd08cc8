import { type Item, isNp, isPrep } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

/** "present", "attending", "those in attendance": words for being there that stand alone. */
export const isPresence = (np: Item | undefined): boolean =>
  isNp(np) && PRESENCE.test(np.words.at(-1) ?? '') && (np.words.length === 1 || np.words[0] === 'those');

const PRESENCE = /^(?:present|attendance|attending|participating)$/;

/** "Those on the call | were A and B". */
export function isThoseThere({ grammar: { items } }: Scene, at: number): boolean {
  const [those, on] = items;
  return at === 3 && isNp(those) && those.words[0] === 'those' && isPrep(on, 'on');
}

/** Those who came and nobody else; "among the leaders" may be anybody. */
export const CAME = /^(?:participants|attendees)$/;

/** "were | among those in attendance", "were | among the participants". */
export function amongThose(scene: Scene, at: number): boolean {
  const [among, those, link, there] = scene.grammar.items.slice(at + 1);
  if (!isPrep(among, 'among') || !isNp(those)) return false;
  return (
    CAME.test(those.words.at(-1) ?? '') || (those.words[0] === 'those' && link?.kind === 'prep' && isPresence(there))
  );
}
