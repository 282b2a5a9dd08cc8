import type { NounPhrase } from '../../clause/items.ts';
import { type Actor, type Reference, sideOf } from '../../coreference/actors.ts';
import { country } from '../../coreference/discourse.ts';
import type { Scene } from '../../coreference/scene.ts';
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

/** "the Administration" is of a state, "the Alliance" of many; "the teachers' union" is another one. */
function calls(scene: Scene, { is, words, possessor }: NounPhrase, actor: Actor): boolean {
  if (actor.kind !== 'organization') return is.has('bodies');
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
