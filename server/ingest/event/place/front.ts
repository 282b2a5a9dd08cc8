import { type Prep, prepAt, type Right, rightOf } from '../../clause/grammar/right.ts';
import {
  type Item,
  isFinite,
  isNp,
  isPrep,
  isVg,
  type NounPhrase,
  prepWord,
  type VerbGroup,
} from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { isPast } from '../../document/lemmas.ts';
import { normAt } from '../../document/tokens.ts';
import type { Where } from '../draft.ts';
import { heldVerb } from '../scope/noun-verbs.ts';
import { placeBeside } from './beside.ts';
import { isOfTopic } from './topics.ts';
import { seatIn, whereOf } from './where.ts';

const AT = /^(?:in|at|near)$/;
/** A gathering that one has to come to. */
export const isEvent = (np: NounPhrase): boolean =>
  np.is.has('events') && !np.words.some((word) => /^(?:video|virtual|online|telephone|phone)$/.test(word));

/** The first place among the next prepositional phrases: "the funeral | of the king | in Rome". */
export function placeIn(scene: Scene, at: number, preps: readonly Prep[]): Where | null {
  for (const prep of preps.slice(0, 2)) {
    const [np] = prep.group;
    const fits = AT.test(prep.word) && np !== undefined && !isOfTopic(scene, at, prep);
    const where = fits ? whereOf(scene, np) : null;
    if (where !== null) return where;
  }
  return null;
}

/** The first place ahead in the clause: "promoting trade, security and ties | in Bonn". */
function placeAhead(scene: Scene, from: number): Where | null {
  const { items } = scene.grammar;
  for (let at = from; at < items.length; at += 1) {
    const [item, np] = [items[at], items[at + 1]];
    if (item?.kind === 'rel' || item?.kind === 'sub' || item?.kind === 'break' || isVg(item)) return null;
    const fits = item?.kind === 'prep' && AT.test(item.word) && isNp(np) && !isOfTopic(scene, from, { at, ...item });
    const where = fits ? whereOf(scene, np) : null;
    if (where !== null) return where;
  }
  return null;
}

/** "a conference in Bonn", "a conference held in Bonn", "a conference promoting trade in Bonn". */
export function eventPlace(scene: Scene, at: number): Where | null {
  const { preps, end } = rightOf(scene.grammar, at);
  const held = heldVerb(scene, at);
  const next = scene.grammar.items[end];
  const own = placeIn(scene, at, preps);
  if (own !== null) return own;
  if (held !== null) return placeIn(scene, held, rightOf(scene.grammar, held).preps);
  if (!isVg(next)) return null;
  return next.shape === 'gerund' || isHostedBy(scene, end, next) ? placeAhead(scene, end + 1) : null;
}

/** "a summit hosted by President Dahl in Oslo". */
const isHostedBy = ({ grammar, source }: Scene, at: number, { lemma, head, first }: VerbGroup): boolean =>
  first === head &&
  /^(?:host|convene|organize|organise|chair|sponsor|mediate|broker)$/.test(lemma) &&
  isPast(normAt(source.tokens, head)) &&
  isPrep(grammar.items[at + 1], 'by');

const APART = /^(?:after|following|before|ahead of|since|until)$/;

export type Front = { readonly where: Where; readonly by: 'event' | 'apart' | 'while' | 'place' };

const isMain = (items: readonly Item[], at: number, from: number): boolean =>
  !items.slice(from, at).some((item) => isVg(item) || item.kind === 'sub' || item.kind === 'break');

/** What leads on to somewhere else than where a sentence opens. */
const leadsOn = (item: Item, i: number, items: readonly Item[]): boolean =>
  /^(?:sub|break|rel)$/.test(item.kind) ||
  (isVg(item) && (item.shape !== 'finite' || item.is.has('moving') || item.is.has('reporting'))) ||
  (/^(?:in|at|to|from)$/.test(prepWord(item)) && isPlace(items[i + 1]));

const isPlace = (item: Item | undefined): boolean => isNp(item) && /^(?:place|country)$/.test(item.core.kind);

/** "In Lima, she met Salem and | held talks with Rojas": a second main verb, with no place of its own in between. */
function isSecond(items: readonly Item[], at: number, from: number): boolean {
  const verb = isVg(items[at]) ? at : items.slice(0, at).findLastIndex((item) => isVg(item));
  return (
    verb > from &&
    items[verb - 1]?.kind === 'conj' &&
    !items.slice(from, verb).some((item, i, all) => leadsOn(item, i, all))
  );
}

/** "At a press conference in Berlin, she said"; "In Tashkent, she will attend"; "While in Tashkent, she will meet". */
export function frontOf(scene: Scene, at: number): Front | null {
  const { items } = scene.grammar;
  const away = items[0]?.kind === 'sub' && items[0].word === 'while';
  const first = away ? 1 : 0;
  const [prep, np] = [items[first], items[first + 1]];
  const event = frontedEvent(scene, at) ?? frontedMargin(scene, at);
  if (event !== null) return event;
  if (prep?.kind !== 'prep' || !isNp(np) || !isMain(items, at, first + 1)) return null;
  const where = AT.test(prep.word) ? whereOf(scene, np) : null;
  return where === null ? null : { where, by: away ? 'while' : 'place' };
}

/** "In Lima, she met Salem and held talks with Rojas": where the sentence opens is that of both. */
export function openingPlace(scene: Scene, at: number): Where | null {
  const { items } = scene.grammar;
  const [prep, np] = items;
  return AT.test(prepWord(prep)) && isNp(np) && isSecond(items, at, 2) ? whereOf(scene, np) : null;
}

/** The gathering whose phrase opens the sentence, before any verb or comma; -1 without one. */
function openingEvent(items: readonly Item[], at: number): number {
  const comma = items.findIndex((item) => item.kind === 'comma');
  const end = comma < 0 ? at : Math.min(comma, at);
  const event = items.findIndex((item, i) => i > 0 && i < end && isNp(item) && isEvent(item));
  const plain = items[event - 1]?.kind === 'prep' && !items.slice(0, Math.max(event, 0)).some((item) => isVg(item));
  return plain ? event : -1;
}

/** "On the margins of the General Assembly in New York, she …": of what is a body as well as a gathering. */
function frontedMargin(scene: Scene, at: number): Front | null {
  const { items } = scene.grammar;
  const [on, margin] = items;
  if (on?.kind !== 'prep' || !isNp(margin) || !margin.is.has('margins') || !isMain(items, at, 2)) return null;
  const { preps } = rightOf(scene.grammar, 1);
  const opening = prepAt(scene.grammar, 0);
  const where = placeIn(scene, 1, preps) ?? (opening && placeBeside(scene, [opening, ...preps]));
  return where === null ? null : { where, by: 'event' };
}

/** "At a summit in Bonn, she …", "As part of the talks held in Bonn, she …": the gathering that opens the sentence. */
function frontedEvent(scene: Scene, at: number): Front | null {
  const { items } = scene.grammar;
  const [first] = items;
  const event = openingEvent(items, at);
  const opens = first?.kind === 'prep' || (first?.kind === 'sub' && first.word === 'as');
  if (event < 0 || !opens || !isMain(items, at, (heldVerb(scene, event) ?? event) + 1)) return null;
  const where = eventPlace(scene, event) ?? seatIn(items[event]);
  return where === null ? null : { where, by: APART.test(prepWord(first)) ? 'apart' : 'event' };
}

/** "cancelled talks at a summit in Rome": what is off was to be there. */
const callsOff = ({ knowledge }: Scene, { lemma }: VerbGroup): boolean =>
  knowledge.modality.verbs.get(lemma) === 'cancel';

/** "raised the dispute | at a meeting | in Rome": whatever was done there; who was picked there by others may be elsewhere. */
export function actedAt(scene: Scene, verb: VerbGroup, { preps }: Right): Where | null {
  const acts = isFinite(verb) && !verb.negated && verb.modals.length === 0 && !callsOff(scene, verb);
  const does = acts && !preps.some(({ word }) => word === 'by');
  const event = does ? preps.findIndex(({ word, group }) => word === 'at' && group.some(isEvent)) : -1;
  const [prep, next] = event < 0 ? [] : preps.slice(event, event + 2);
  return prep !== undefined && next?.at === prep.end ? placeIn(scene, prep.at, [next]) : null;
}
