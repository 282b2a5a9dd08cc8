import type { StanceVerb } from '../../../reference/frame-files.ts';
import { acts } from '../../clause/grammar/groups.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import type { NounPhrase } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Target } from './found.ts';
import { behind, targetsOf } from './targets.ts';

type Idiom = Pick<StanceVerb, 'holding' | 'preps'>;

/** "the green light", "Malta's side", "itself": whether a phrase ends in the words of the idiom. */
function ends({ words, possessor, core }: NounPhrase, phrase: string): boolean {
  if (core.kind === 'pronoun') return core.word === phrase;
  const own = phrase.split(' ');
  const told = possessor === null ? own : own.slice(-1);
  return words.slice(-told.length).join(' ') === told.join(' ');
}

/** "the side of Malta" was read as one phrase for who is behind it. */
const opens = (scene: Scene, np: NounPhrase, phrase: string): boolean =>
  acts(np) && textFrom(scene, np.first, phrase.split(' ').length + 1) === `${phrase} of`;

const textFrom = ({ source }: Pick<Scene, 'source'>, first: number, count: number): string =>
  source.tokens
    .slice(first, first + count)
    .map(({ norm }) => norm)
    .join(' ');

/** "took | part | on Malta's side": there, for whom one acts. */
function takesPart({ grammar, source }: Scene, at: number): boolean {
  const verb = grammar.items[at];
  return verb !== undefined && textFrom({ source }, verb.end, 1) === 'part';
}

/** "took issue with the plan", "sang Malta's praises", "placed the firms under sanctions": whom an idiom is about. */
export function idiomTargets(scene: Scene, { holding, preps }: Idiom, at: number): readonly Target[] {
  if (takesPart(scene, at)) return [];
  const right = rightOf(scene.grammar, at);
  const phrases = [...right.objects, ...right.preps.flatMap(({ group }) => group)];
  const whole = phrases.find((np) => holding.some((phrase) => opens(scene, np, phrase)));
  if (whole !== undefined) return targetsOf(scene, [whole]);
  const held = phrases.find((np) => holding.some((phrase) => ends(np, phrase)));
  if (held === undefined) return [];
  if (preps.length === 0)
    return targetsOf(
      scene,
      right.objects.filter((np) => np !== held),
    );
  if (held.possessor !== null) return targetsOf(scene, [held.possessor]);
  return behind(scene, scene.grammar.items.indexOf(held), preps, null);
}
