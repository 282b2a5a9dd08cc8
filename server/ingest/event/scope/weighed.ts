import { type Item, isNp } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';

const WEIGHED = /^(?:importance|necessity|urgency)$/;

/** "the meeting", "their talks", "Monday's meeting": one that is known already. */
const isDefinite = ({ source }: Scene, np: Item | undefined): boolean =>
  isNp(np) &&
  (np.possessor !== null ||
    np.dates.length > 0 ||
    /^(?:the|this|these|his|her|their|its)$/.test(normAt(source.tokens, np.first)));

/** "the importance of | Monday's meeting": it took place all the same; "the importance of talks" asks for some. */
export const isWeighed = (scene: Scene, word: string, np: Item | undefined): boolean =>
  WEIGHED.test(word) && isDefinite(scene, np);
