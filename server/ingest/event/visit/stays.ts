import { isComma, isFinite, isNp, isPrep, type NounPhrase } from '../../clause/items.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { textAt } from '../../document/tokens.ts';
import { whereOf } from '../place/where.ts';
import { atHome, type FoundVisit } from './found.ts';

const CLOSES = /^(?:comma|date|prep)$/;

/** Where the aside behind a name begins: at its comma, or at the name when that closes an apposition of its own. */
function opening({ grammar: { items }, source }: Scene, at: number, { end }: NounPhrase): number | null {
  if (isComma(items[at + 1])) return at + 1;
  return textAt(source.tokens, end) === ',' ? at : null;
}

/** An aside ends at a comma before the clause has its verb. */
function isClosed({ grammar: { items } }: Scene, from: number): boolean {
  const comma = items.findIndex((item, i) => i > from && isComma(item));
  const verb = items.findIndex((item, i) => i > from && isFinite(item));
  return comma > 0 && (comma < from + 6 || verb < 0 || comma < verb);
}

/** "Dahl, in Lima for talks, said …": an aside between commas says where somebody is. */
export function stayOf(scene: Scene, at: number, np: NounPhrase): FoundVisit | null {
  const { items } = scene.grammar;
  const comma = np.core.kind === 'person' ? opening(scene, at, np) : null;
  if (comma === null) return null;
  // "Dahl, currently in Lima for talks", "Dahl, just back from Lima".
  const from =
    [comma + 2, comma + 1].find((word) => items[word]?.kind === 'word' && items[word - 1]?.kind !== 'np') ?? comma;
  const [prep, place, behind] = items.slice(from + 1, from + 4);
  const word = items[from];
  const returned = isPrep(prep, 'from') && word?.kind === 'word' && word.word === 'back';
  const aside = (isPrep(prep, 'in') || returned) && isNp(place);
  if (!aside || behind === undefined || !CLOSES.test(behind.kind)) return null;
  const where = isClosed(scene, from + 2) ? whereOf(scene, place) : null;
  if (where === null || where.iso3 === null) return null;
  const visitors = referencesOf([np], scene.discourse).filter(({ actor }) => !atHome(scene, actor, where));
  if (visitors.length === 0) return null;
  const stops = [{ where, date: null }];
  return { rule: 'visit/stay', at, visitors, stops, triggers: [at], occurredOnly: false };
}
