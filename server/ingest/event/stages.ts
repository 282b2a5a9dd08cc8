import { type Item, isNp, isVg, type NounPhrase } from '../clause/items.ts';
import { rightOf } from '../clause/right.ts';
import type { Scene } from '../coreference/scene.ts';
import type { Where } from './draft.ts';
import { eventPlace, placeIn } from './front.ts';
import { verbAfter } from './noun-verbs.ts';

/** Sentences for which a text need not say again where its summit is. */
const REACH = 10;

function placeTold(scene: Scene, at: number): Where | null {
  const own = eventPlace(scene, at);
  if (own !== null) return own;
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  return after !== null && isVg(verb) ? placeIn(scene, after, rightOf(scene.grammar, after).preps.slice(0, 1)) : null;
}

/** The noun by which a gathering is named later: leaders who meet somewhere are at a summit. */
function nameOf(item: Item): string | null {
  if (isNp(item)) return item.is.has('stages') ? (item.words.at(-1) ?? null) : null;
  return isVg(item) && /^(?:meet|gather|convene)$/.test(item.lemma) ? 'summit' : null;
}

/** Notes where the summits, conferences and the like of a sentence are. */
export function noteStages(scene: Scene): void {
  const { stages } = scene.discourse;
  scene.grammar.items.forEach((item, at) => {
    const name = nameOf(item);
    if (name === null || (isVg(item) && stages.has(name))) return;
    const where = isNp(item) ? placeTold(scene, at) : placeIn(scene, at, rightOf(scene.grammar, at).preps);
    if (where !== null) stages.set(name, { where, sentence: scene.sentence });
  });
}

/** "attended the summit": where the text has told that it is. */
export function stageOf(scene: Scene, np: NounPhrase): Where | null {
  if (!np.is.has('stages') || np.words[0] !== 'the') return null;
  const stage = scene.discourse.stages.get(np.words.at(-1) ?? '');
  if (stage === undefined || stage.sentence.header !== scene.sentence.header) return null;
  const { where, sentence } = stage;
  return scene.sentence.index - sentence.index <= REACH ? { ...where, implied: true } : null;
}
