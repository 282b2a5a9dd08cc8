import { fronts, isNp, isVg, type NounPhrase } from '../clause/items.ts';
import { landOf } from '../mention/core.ts';
import type { Scene } from './scene.ts';

/** "Citizens of Norway!", "Dear Norwegians!": a speech is addressed to a nation by one of its own. */
export function noteAuthor(scene: Scene): void {
  const { items } = scene.grammar;
  if (scene.sentence.index > 2 || scene.discourse.author !== null || items.some(isVg)) return;
  const heard = items.some((item) => isNp(item) && (item.is.has('audience') || isPeople(item)));
  const states = new Set(items.flatMap((item) => (isNp(item) ? statesIn(item) : [])));
  const [iso3] = states;
  if (heard && states.size === 1 && iso3 !== undefined) scene.discourse.author = { kind: 'country', iso3 };
}

const isPeople = ({ core, end, first }: NounPhrase): boolean =>
  core.kind === 'country' && core.reading.form === 'people' && end - first < 3;

const statesIn = (np: NounPhrase): readonly string[] => [np.core, ...fronts(np)].flatMap((core) => landOf(core) ?? []);
