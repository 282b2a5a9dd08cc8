import { rightOf } from '../../clause/grammar/right.ts';
import { isNpOf, isVg, type NounPhrase } from '../../clause/items.ts';
import { actorKey, distinct } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import type { Found } from './found.ts';
import { subjectSources } from './sources.ts';

/** "each other", "one another", which may be read as two phrases. */
export const isMutual = ({ source: { tokens } }: Scene, { first }: NounPhrase): boolean =>
  /^(?:each other|one another)$/.test(`${normAt(tokens, first)} ${normAt(tokens, first + 1)}`);

/** Each of those who do it is against all others; what two do for one another takes no side. */
function amongThem(found: Found, np: NounPhrase): readonly Found[] {
  const sources = distinct(found.sources);
  if (found.polarity !== 'opposes' || sources.length < 2) return [];
  return sources.map((source) => {
    const others = sources.filter(({ actor }) => actorKey(actor) !== actorKey(source.actor));
    const targets = others.map(({ actor }) => ({ np, first: np.first, end: np.end, party: actor }));
    return { ...found, sources: [source], targets };
  });
}

/** "accused each other of lying", "lashed out at one another": the stances of a verb whose object is the doers themselves. */
export function againstEachOther(scene: Scene, found: Found): readonly Found[] {
  const { objects, preps } = rightOf(scene.grammar, found.at);
  const np = [...objects, ...preps.flatMap((prep) => prep.group)].find((each) => isMutual(scene, each));
  return np === undefined || found.targets.length > 0 ? [found] : amongThem(found, np);
}

/** "Norway and Peru traded accusations": each throws them at the other. */
export function traded(scene: Scene, at: number): readonly Found[] {
  const verb = scene.grammar.items[at];
  const { trades, barbs } = scene.knowledge.frames.stance;
  if (!isVg(verb) || verb.passive || !trades.has(verb.lemma)) return [];
  const { objects } = rightOf(scene.grammar, at);
  const [np] = objects;
  if (!isNpOf(np, 'thing') || !barbs.has(np.words.at(-1) ?? '')) return [];
  const rule = 'stance/verb:trade';
  scene.trace?.tried(at, rule);
  const sources = subjectSources(scene, at);
  return amongThem({ rule, at, scope: at, polarity: 'opposes', sources, targets: [], not: null }, np);
}
