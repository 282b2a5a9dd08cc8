import { isComma, isNp, isPrep, type NounPhrase } from '../../clause/items.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { whereOf } from '../place/where.ts';
import { atHome, type FoundVisit } from './found.ts';

const CLOSES = /^(?:comma|date|prep)$/;

/** "Dahl, in Lima for talks, said …": an aside between commas says where somebody is. */
export function stayOf(scene: Scene, at: number, np: NounPhrase): FoundVisit | null {
  const { items } = scene.grammar;
  // "Dahl, currently in Lima for talks", "Dahl, just back from Lima".
  const from =
    [at + 3, at + 2].find((word) => items[word]?.kind === 'word' && items[word - 1]?.kind !== 'np') ?? at + 1;
  const [prep, place, behind] = items.slice(from + 1, from + 4);
  const comma = items[at + 1];
  const word = items[from];
  const returned = isPrep(prep, 'from') && word?.kind === 'word' && word.word === 'back';
  const aside = isComma(comma) && (isPrep(prep, 'in') || returned) && isNp(place);
  if (np.core.kind !== 'person' || !aside || behind === undefined || !CLOSES.test(behind.kind)) return null;
  const closed = items.some((item, i) => i > from + 2 && i < from + 8 && item.kind === 'comma');
  const where = closed ? whereOf(scene, place) : null;
  if (where === null || where.iso3 === null) return null;
  const visitors = referencesOf([np], scene.discourse).filter(({ actor }) => !atHome(scene, actor, where));
  if (visitors.length === 0) return null;
  const stops = [{ where, date: null }];
  return { rule: 'visit/stay', at, visitors, stops, triggers: [at], occurredOnly: false };
}
