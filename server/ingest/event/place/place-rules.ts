import { antecedentOf } from '../../clause/grammar/antecedents.ts';
import { governorOf } from '../../clause/grammar/governors.ts';
import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { type Item, isComma, isFinite, isNp, isNpOf, isSemicolon, isVg, prepWord } from '../../clause/items.ts';
import { sideOf } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { implied, type Where } from '../draft.ts';
import { clauseWhen, verbOver } from '../scope/noun-verbs.ts';
import { placeBeside } from './beside.ts';
import { frontOf, openingPlace } from './front.ts';
import { stageBeside, stageOf } from './stages.ts';
import { isOfTopic, isSubject, isTown } from './topics.ts';
import { hereIn, seatIn, whereOf } from './where.ts';

const stops = (item: Item | undefined): boolean =>
  item === undefined || item.kind === 'rel' || item.kind === 'sub' || item.kind === 'break' || isVg(item);

const TO = new Set(['to']);
const AT = new Set(['in', 'at', 'near', 'inside', 'outside']);

/** "on | the island | of Crete". */
const isOnIsland = ({ word, group: [np] }: Prep): boolean => word === 'on' && np !== undefined && np.is.has('isles');

export function prepPlace(scene: Scene, at: number, words: ReadonlySet<string> = AT): Where | null {
  const right = rightOf(scene.grammar, at);
  for (const prep of right.preps) {
    if (!(words.has(prep.word) || isOnIsland(prep)) || isOfTopic(scene, at, prep)) continue;
    for (const np of prep.group) {
      const where = whereOf(scene, np) ?? stageOf(scene, np);
      if (where !== null) return where;
    }
  }
  return null;
}

/** "was in New York to discuss …": what one is somewhere for happens there. */
function stayPlace(scene: Scene, at: number): Where | null {
  const item = scene.grammar.items[at];
  if (!isVg(item) || item.shape !== 'infinitive') return null;
  const over = governorOf(scene.grammar, at);
  const verb = over === null ? undefined : scene.grammar.items[over];
  return over !== null && isVg(verb) && verb.lemma === 'be' ? prepPlace(scene, over) : null;
}

/** "flying to Lima | to meet", "travel to Lima | for talks": what a journey is for happens where it leads. */
function errandPlace(scene: Scene, at: number): Where | null {
  const item = scene.grammar.items[at];
  if (isVg(item) && item.shape !== 'infinitive') return null;
  const noun = isVg(item) ? null : verbOver(scene, at);
  const over = isVg(item) ? governorOf(scene.grammar, at) : noun?.prep === 'for' ? noun.at : null;
  const verb = over === null ? undefined : scene.grammar.items[over];
  return over !== null && isVg(verb) && verb.is.has('moving') ? prepPlace(scene, over, TO) : null;
}

/** "Kim met Lavrov, who was in Pyongyang": a guest in the subject's own country is met there. */
function guestPlace(scene: Scene, at: number): Where | null {
  const { items } = scene.grammar;
  const { end } = rightOf(scene.grammar, at);
  const rel = isComma(items[end]) ? end + 1 : end;
  const [who, verb] = [items[rel], items[rel + 1]];
  if (who?.kind !== 'rel' || who.word !== 'who' || !isVg(verb) || verb.lemma !== 'be') return null;
  const place = prepPlace(scene, rel + 1);
  const hosts = referencesOf(subjectOf(scene.grammar, at), scene.discourse).map(({ actor }) => sideOf(actor));
  return place !== null && hosts.includes(place.iso3) ? place : null;
}

/** "to Singapore from Australia, where he held talks". */
function antecedentPlace(scene: Scene, at: number): Where | null {
  const found = antecedentOf(scene.grammar, at);
  const np = found === null ? undefined : scene.grammar.items[found];
  return isNp(np) ? whereOf(scene, np) : null;
}

/** "It was in Bonn | that | they met". */
function cleftPlace(scene: Scene, that: number): Where | null {
  const { items } = scene.grammar;
  const [it, be] = items;
  const [prep, np] = [items[that - 2], items[that - 1]];
  const cleft = isNpOf(it, 'pronoun') && it.core.word === 'it' && isVg(be) && be.lemma === 'be';
  const at = prep?.kind === 'prep' && AT.has(prep.word) && isNp(np);
  return cleft && at ? whereOf(scene, np) : null;
}

/** "visited Cairo and | in Tunis | met Salem", "; | in Tunis | she met Salem": in front of a second verb or clause. */
const isFronted = ({ grammar: { items } }: Scene, at: number): boolean =>
  isSemicolon(items[at - 2]) || (items[at - 2]?.kind === 'conj' && isFinite(items[at + 1]));

function leftPlace(scene: Scene, at: number): Where | null {
  for (let i = at - 1; i > 0; i -= 1) {
    const item = scene.grammar.items[i];
    if (item?.kind === 'sub' && item.word === 'that') return cleftPlace(scene, i);
    if (item?.kind === 'rel' && item.word === 'where') return antecedentPlace(scene, i);
    if (item === undefined || stops(item)) return null;
    const prep = scene.grammar.items[i - 1];
    const opens = prep?.kind === 'prep' && AT.has(prep.word) && (i <= 3 || isFronted(scene, i));
    if (isNp(item) && opens && !isOfTopic(scene, at, { ...prep, at: i - 1 })) return whereOf(scene, item);
  }
  return null;
}

/** "briefed allies in Brussels on the Helsinki summit": a gathering named by its town is there, whatever is done elsewhere. */
function namedPlace(scene: Scene, at: number): Where | null {
  const item = scene.grammar.items[at];
  return isNp(item) && item.is.has('stages') ? seatIn(item) : null;
}

/** "During the talks in Kyiv, they discussed …". */
export function frontEvent(scene: Scene, at: number): Where | null {
  const front = frontOf(scene, at);
  return front?.by === 'event' ? front.where : null;
}

/** "discussed the war | with Salem | in Cairo", "discussed | Libya | in Cairo": a town behind nothing that may be there. */
export function townBehind(scene: Scene, at: number): Where | null {
  const { items, groups } = scene.grammar;
  const { preps } = rightOf(scene.grammar, at);
  const next = preps.find((prep) => AT.has(prep.word));
  const before = items[(next?.at ?? 0) - 1];
  const [np] = next?.group ?? [];
  if (next === undefined || np === undefined || !isNp(before) || !isTown(np)) return null;
  const first = groups[next.at - 1]?.first ?? next.at - 1;
  const withThem = prepWord(items[first - 1]) === 'with';
  return withThem || isNpOf(before, 'country') || isSubject(before) ? whereOf(scene, np) : null;
}

/** "is inviting leaders for this meeting": the one whose place was told. */
function stagePlace(scene: Scene, at: number): Where | null {
  const { objects, preps } = rightOf(scene.grammar, at);
  const near = preps.filter(({ word }) => /^(?:for|at|during|in|to)$/.test(word)).flatMap(({ group }) => group);
  const subject = isVg(scene.grammar.items[at]) ? subjectOf(scene.grammar, at) : [];
  return [...subject, ...objects, ...near].reduce<Where | null>((found, np) => found ?? stageOf(scene, np), null);
}

/** "On the sidelines, she met Salem". */
function marginPlace(scene: Scene): Where | null {
  const stage = stageBeside(scene);
  return stage === null ? null : implied(stage.where);
}

/** "will see him when he hosts the summit in Bonn". */
function whenPlace(scene: Scene, at: number): Where | null {
  const clause = clauseWhen(scene, at);
  return clause === null ? null : prepPlace(scene, clause);
}

/** "invited him to Bonn for a summit". */
function invitedPlace(scene: Scene, at: number): Where | null {
  const verb = scene.grammar.items[at];
  return isVg(verb) && scene.knowledge.frames.invite.verbs.has(verb.lemma) ? prepPlace(scene, at, TO) : null;
}

/** "Geneva | hosted | a summit". */
function venuePlace(scene: Scene, at: number): Where | null {
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || verb.lemma !== 'host' || verb.passive) return null;
  const town = subjectOf(scene.grammar, at).find(isTown);
  return town === undefined ? null : whereOf(scene, town);
}

type PlaceRule = readonly [name: string, find: (scene: Scene, at: number) => Where | null];

/** Rounds, the surest first: a rule of a later one is asked only when no trigger has a place by an earlier one. */
const PLACE_RULES: readonly (readonly PlaceRule[])[] = [
  [['named', namedPlace]],
  [['in-clause', (scene, at) => prepPlace(scene, at) ?? hereIn(scene, at, rightOf(scene.grammar, at).end)]],
  [['beside', (scene, at) => placeBeside(scene, rightOf(scene.grammar, at).preps)]],
  [['seat', (scene, at) => seatIn(scene.grammar.items[at])]],
  [
    ['stay', stayPlace],
    ['errand', errandPlace],
    ['guest', guestPlace],
    ['before', leftPlace],
    ['opening', openingPlace],
    ['front', frontEvent],
    ['when', whenPlace],
    ['invited', invitedPlace],
    ['venue', venuePlace],
    ['stage', stagePlace],
    ['margins', marginPlace],
  ],
];

/** The place of a trigger: "in X" or "at X" in its clause, or "a White House meeting". */
export function placeFor(scene: Scene, triggers: readonly number[]): Where | null {
  for (const rules of PLACE_RULES) {
    for (const at of triggers) {
      const place = placeBy(scene, rules, { at, trigger: triggers[0] ?? at });
      if (place !== null) return place;
    }
  }
  return null;
}

function placeBy(
  scene: Scene,
  rules: readonly PlaceRule[],
  { at, trigger }: { readonly at: number; readonly trigger: number },
): Where | null {
  for (const [rule, find] of rules) {
    const place = find(scene, at);
    if (place === null) continue;
    scene.trace?.attached('place', trigger, rule);
    return place;
  }
  return null;
}
