import type { NounPhrase } from '../../clause/items.ts';
import { type Actor, type Reference, sideOf } from '../../coreference/actors.ts';
import { country } from '../../coreference/discourse.ts';
import type { Scene } from '../../coreference/scene.ts';
import { isCapital } from '../../document/tokens.ts';
import { organizationReading } from '../../mention/lexicon.ts';
import { lightOver, subjectSources } from './sources.ts';

/** The state or body of states that somebody serves. */
function sideActor(scene: Scene, actor: Actor): Actor | null {
  const side = sideOf(actor);
  if (side === null) return null;
  if (!side.startsWith('org:')) return country(side);
  const row = scene.knowledge.organizations.get(side.slice('org:'.length));
  return row?.kind === 'igo' ? { kind: 'organization', reading: organizationReading(row) } : null;
}

/** "the Union" is not the European Commission, which is one of its organs. */
function isLeague({ knowledge }: Scene, name: string): boolean {
  const kinds = knowledge.words.noun(name.split(' ').at(-1)?.toLowerCase() ?? '');
  return kinds.has('leagues') || !kinds.has('organs');
}

/** "the country", "the Islamic Republic"; "the neighbouring country" is another one. */
const isState = ({ source }: Scene, { is, words, possessor, head }: NounPhrase): boolean =>
  is.has('state') && possessor === null && words[0] === 'the' && (words.length === 2 || isCapital(source.tokens, head));

/** "the Administration" is of a state, "the Alliance" of many; "the teachers' union" is another one. */
function calls(scene: Scene, np: NounPhrase, actor: Actor): boolean {
  const { is, words, possessor } = np;
  if (actor.kind !== 'organization') return is.has('bodies') || isState(scene, np);
  const bare = possessor === null && words.length === 2 && words[0] === 'the';
  return bare && is.has('leagues') && isLeague(scene, actor.reading.name);
}

/** "Sullivan reaffirmed the Administration's commitment", "the Alliance's support": the side of who speaks of it. */
export function ofOwnSide(scene: Scene, owner: NounPhrase, at: number): readonly Reference[] {
  const light = owner.modifiers.length === 0 ? lightOver(scene, at) : null;
  const [source, ...more] = light === null ? [] : subjectSources(scene, light);
  const actor = source === undefined || more.length > 0 ? null : sideActor(scene, source.actor);
  return source === undefined || actor === null || !calls(scene, owner, actor) ? [] : [{ ...source, actor }];
}
