import { type Item, isNp, isVg, type NounPhrase, type VerbGroup } from '../clause/items.ts';
import { type Prep, type Right, rightOf } from '../clause/right.ts';
import { subjectOf } from '../clause/subject.ts';
import type { Reference } from '../coreference/actors.ts';
import { referencesOf } from '../coreference/resolve.ts';
import type { Scene } from '../coreference/scene.ts';
import type { Where } from './draft.ts';
import { heldVerb } from './noun-verbs.ts';
import { atHome, type FoundVisit } from './visit-found.ts';
import { whereOf } from './where.ts';

const AT = /^(?:in|at|near)$/;
const isEvent = (np: NounPhrase): boolean => np.is.has('events');

/** The first place among the next prepositional phrases: "the funeral | of the king | in Rome". */
function placeIn(scene: Scene, preps: readonly Prep[]): Where | null {
  for (const { word, group } of preps.slice(0, 2)) {
    const where = AT.test(word) && group[0] !== undefined ? whereOf(scene, group[0]) : null;
    if (where !== null) return where;
  }
  return null;
}

/** "told reporters in Kabul", "said Tuesday in Geneva": nothing but a date or the hearers stands between. */
function spokenAt(scene: Scene, at: number): Where | null {
  const { objects, preps, dates } = rightOf(scene.grammar, at);
  const { tokens } = scene.source;
  const heard = (np: NounPhrase): boolean => scene.knowledge.words.noun(tokens[np.head]?.norm ?? '').has('hearers');
  const next = preps.find((prep) => !(prep.word === 'to' && prep.group.every(heard)));
  if (next === undefined) return null;
  const direct = next.at - at - 1 <= dates.length;
  return direct || objects.every(heard) ? placeIn(scene, [next]) : null;
}

/** "at a summit in Lima", "attended the funeral in Rome". */
function eventAt(scene: Scene, { objects, preps }: Right): Where | null {
  if (objects.some(isEvent)) return placeIn(scene, preps);
  const event = preps.findIndex(({ group }) => group.some(isEvent));
  return event < 0 ? null : placeIn(scene, preps.slice(event + 1));
}

/** Any place behind the verb: where a guest speaks or acts. */
const anyAt = (scene: Scene, { preps }: Right): Where | null =>
  preps.reduce<Where | null>((found, prep) => found ?? placeIn(scene, [prep]), null);

/** "a conference in Bonn", "a conference held in Bonn". */
function eventPlace(scene: Scene, at: number): Where | null {
  const held = heldVerb(scene, at);
  const { preps } = rightOf(scene.grammar, at);
  return placeIn(scene, preps) ?? (held === null ? null : placeIn(scene, rightOf(scene.grammar, held).preps));
}

type Front = { readonly where: Where; readonly by: 'event' | 'while' | 'place' };

const isMain = (items: readonly Item[], at: number, from: number): boolean =>
  !items.slice(from, at).some((item) => isVg(item) || item.kind === 'sub' || item.kind === 'break');

/** "At a press conference in Berlin, she said"; "In Tashkent, she will attend"; "While in Tashkent, she will meet". */
function frontOf(scene: Scene, at: number): Front | null {
  const { items } = scene.grammar;
  const away = items[0]?.kind === 'sub' && items[0].word === 'while';
  const first = away ? 1 : 0;
  const [prep, np] = [items[first], items[first + 1]];
  if (prep?.kind !== 'prep' || !isNp(np)) return null;
  if (!isMain(items, at, (heldVerb(scene, first + 1) ?? first) + 1)) return null;
  if (isEvent(np)) {
    const where = eventPlace(scene, first + 1);
    return where === null ? null : { where, by: 'event' };
  }
  const where = AT.test(prep.word) ? whereOf(scene, np) : null;
  return where === null ? null : { where, by: away ? 'while' : 'place' };
}

type Kind = 'speaks' | 'attends' | null;

function kindOf(scene: Scene, { lemma, shape }: VerbGroup): Kind {
  const { attend, speak } = scene.knowledge.frames.visit;
  if (attend.has(lemma)) return 'attends';
  return speak.has(lemma) && shape !== 'infinitive' ? 'speaks' : null;
}

/** "In Iraq, he said, …" may be what he speaks of; a town is where he is. */
function frontPlace(front: Front | null, kind: Kind): Where | null {
  if (front === null) return null;
  const there = front.by !== 'place' || kind === 'attends' || (kind === 'speaks' && front.where.name !== null);
  return there ? front.where : null;
}

function placeOf(scene: Scene, at: number, verb: VerbGroup): Where | null {
  const right = rightOf(scene.grammar, at);
  const kind = kindOf(scene, verb);
  const spoken = kind === 'speaks' ? spokenAt(scene, at) : null;
  // "said a summit in Brussels would help": the event is the subject of what is said.
  const told = right.objects.length > 0 && isVg(scene.grammar.items[right.end]);
  const behind = spoken ?? (kind === null || (kind === 'speaks' && told) ? null : eventAt(scene, right));
  return behind ?? frontPlace(frontOf(scene, at), kind);
}

/** "visiting Foreign Minister Dahl". */
const isGuest = (scene: Scene, { first, end }: NounPhrase): boolean =>
  scene.source.tokens.slice(first, end).some((token) => token.norm === 'visiting');

function guestPlace(scene: Scene, at: number, subject: readonly NounPhrase[]): Where | null {
  if (!subject.some((np) => isGuest(scene, np))) return null;
  return anyAt(scene, rightOf(scene.grammar, at)) ?? frontOf(scene, at)?.where ?? null;
}

type Speaker = { readonly who: readonly NounPhrase[]; readonly where: Where | null };

/** "announced by Dahl in Oslo": who speaks stands behind "by", the place behind him. */
function spokenBy(scene: Scene, at: number, verb: VerbGroup): Speaker {
  const { preps } = rightOf(scene.grammar, at);
  const by = preps.findIndex((prep) => prep.word === 'by');
  if (by < 0 || kindOf(scene, verb) === null) return { who: [], where: null };
  return { who: preps[by]?.group ?? [], where: placeIn(scene, preps.slice(by + 1, by + 2)) };
}

function speakerOf(scene: Scene, at: number, verb: VerbGroup): Speaker {
  if (verb.passive) return spokenBy(scene, at, verb);
  const who = subjectOf(scene.grammar, at);
  return { who, where: who.length === 0 ? null : (placeOf(scene, at, verb) ?? guestPlace(scene, at, who)) };
}

/** Who speaks or takes part somewhere abroad is there, and a guest wherever he acts. */
export function presenceOf(scene: Scene, at: number, verb: VerbGroup): FoundVisit | null {
  const { who, where } = speakerOf(scene, at, verb);
  if (where === null || where.iso3 === null) return null;
  const isAway = ({ actor }: Reference): boolean => actor.kind === 'leader' && !atHome(scene, actor, where.iso3);
  const visitors = referencesOf(who, scene.discourse).filter(isAway);
  if (visitors.length === 0) return null;
  return { rule: 'visit/presence', at, visitors, stops: [{ where, date: null }], triggers: [at], occurredOnly: false };
}
