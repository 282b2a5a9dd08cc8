import type { MeetNoun } from '../../../reference/frame-files.ts';
import { listFrom, rightOf } from '../../clause/grammar/right.ts';
import { isNp, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { actorKey, distinct, type Reference, sideOf } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import { type Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { stopped } from '../../trace.ts';
import { scopeOf } from '../scope/modality.ts';
import { heldVerb, isHabit, verbAfter, verbOver } from '../scope/noun-verbs.ts';
import { actedAt } from './acted-at.ts';
import { addressed } from './addressed.ts';
import { alsoPlanned, metAgain } from './again.ts';
import { attendeesOf } from './attendees.ts';
import { type Found, isMeetingNoun, keysOf, type Parties, withPreps } from './found.ts';
import { hostBehind, hostedBy } from './hosted-by.ts';
import { mediators } from './mediators.ts';
import {
  behindHeld,
  clauseSubject,
  compounds,
  fixedPreps,
  governing,
  holders,
  pairOf,
  relativeVerb,
  roundOf,
} from './noun-parties.ts';
import { callers, meetersOf, ofOne } from './owners.ts';
import { participation } from './participation.ts';
import { calledOn, invited, isOffered, ownPreps, verbPartners } from './partners.ts';
import { crossesBorders } from './parts.ts';
import { unnamedIn } from './unnamed.ts';
import { isVetoed } from './vetoes.ts';
import { comersTo, possessors, roundOwner } from './whose.ts';

/** A person of one of the countries that name a meeting: she leads her side in it. */
const represents = (reference: Reference, inner: readonly Reference[]): boolean =>
  inner.some((other) => sideOf(other.actor) === sideOf(reference.actor));

const persons = (references: readonly Reference[]): readonly Reference[] =>
  references.filter((reference) => reference.actor.kind === 'leader');

/** "took part in the Russia-ASEAN summit", "leads the U.S.-Japan talks", "will fly to Bali for the G20 summit". */
function takesPart(scene: Scene, at: number): boolean {
  const verb = governing(scene, at);
  if (verb === null) return false;
  const { meet, visit } = scene.knowledge.frames;
  const prep = verbOver(scene, at)?.prep ?? '';
  // "took part, following an earlier summit": that was another one.
  if (/^(?:after|following|before)$/.test(prep)) return false;
  if (verb.lemma === 'take') return normAt(scene.source.tokens, verb.end) === 'part';
  const goes = visit.verbs.has(verb.lemma) && /^(?:for|to|at)$/.test(prep);
  return goes || meet.light.has(verb.lemma) || /^(?:take-part|stand)$/.test(meet.attend.get(verb.lemma) ?? '');
}

/** "the Russia-ASEAN summit": the two that name it, or who takes part in it for them. */
function namedParties(scene: Scene, at: number, inner: readonly Reference[], others: readonly Reference[]): Parties {
  const comers = comersTo(scene, at) ?? (takesPart(scene, at) ? clauseSubject(scene, at) : null);
  if (comers === null) return { a: others, b: inner };
  const open = isOpenTo(scene, at);
  const subject = comers.filter((r) => (open && r.actor.kind === 'leader') || represents(r, inner));
  const all = [...subject, ...others];
  return { a: all, b: inner.filter((other) => !represents(other, persons(all))) };
}

/** Others than those who name it may attend, host or chair a meeting; only they themselves hold it. */
function isOpenTo(scene: Scene, at: number): boolean {
  const verb = governing(scene, at);
  return verb === null || !/^(?:hold|have|conduct|do|plan|resume|open|launch|begin|start|continue)$/.test(verb.lemma);
}

/** "looking forward to the Climate Summit": a gathering that others hold. */
function awaits({ grammar, source }: Scene, { lemma }: VerbGroup, at: number): boolean {
  const np = grammar.items[at];
  return lemma === 'look' && isNp(np) && source.tokens.slice(np.first, np.end).some(({ capital }) => capital);
}

/** "A and B agreed on a meeting", "A and B announced talks": who plans it together takes part. */
function isAgreed(scene: Scene, at: number, subject: readonly Reference[]): boolean {
  const over = verbOver(scene, roundOf(scene, at));
  const verb = governing(scene, at);
  if (verb === null || verb.passive || distinct(subject).length < 2 || awaits(scene, verb, at)) return false;
  const near = over?.prep === null || over?.prep === 'on' || over?.prep === 'to';
  return near && scene.knowledge.modality.verbs.get(verb.lemma) === 'future';
}

/** "Following the talks held in Lima, the leaders …": talks with a place that those named together look back on. */
const isRecalled = (scene: Scene, at: number, subject: readonly Reference[]): boolean =>
  distinct(subject).length > 1 &&
  subject.every(({ via }) => via === 'group') &&
  heldVerb(scene, at) !== null &&
  scopeOf(scene, at).modality === 'occurred';

/** "A and B offered to host | talks": between others. */
function isOffer({ grammar }: Scene, at: number): boolean {
  const verb = grammar.items[at];
  return isVg(verb) && verb.shape === 'infinitive' && verb.lemma === 'host';
}

/** "The two sides held talks": the light verb's subject is all there is. */
function isLight(scene: Scene, at: number): boolean {
  const over = verbOver(scene, roundOf(scene, at));
  const verb = governing(scene, at);
  if (verb === null || over === null || isOffer(scene, over.at)) return false;
  const { attend, light } = scene.knowledge.frames.meet;
  // "Dahl and Salem are not attending the summit" does not deny that they met.
  const absent = verb.negated && attend.get(verb.lemma) === 'take-part';
  return over.prep === null && !verb.passive && !absent && light.has(verb.lemma);
}

/** "The meeting brought together A, B and C": whom it brought is who met. */
function gathered(scene: Scene, at: number): Parties | null {
  const { items } = scene.grammar;
  const verb = items[at + 1];
  const together = isVg(verb) && verb.lemma === 'bring' && normAt(scene.source.tokens, verb.end) === 'together';
  if (!together) return null;
  const dash = items.findIndex((item, i) => i > at && item.kind === 'break' && isNp(items[i + 1]));
  const list = dash < 0 ? rightOf(scene.grammar, at + 1).objects : listFrom(scene.grammar, dash + 1);
  const a = referencesOf(list, scene.discourse);
  return distinct(a).length > 1 ? { a, b: [] } : null;
}

/** "shook hands at", "met during": what people do with each other at a meeting. */
function meetsAt(scene: Scene, at: number): boolean {
  const patterns = scene.knowledge.frames.meet.verbs.get(governing(scene, at)?.lemma ?? '') ?? [];
  const facing = patterns.some(({ reciprocal, form }) => reciprocal && form === null);
  return facing && /^(?:at|during)$/.test(verbOver(scene, at)?.prep ?? '');
}

/** "attended | Dahl's talks with Rojas": who takes part in what others hold. */
function attenders(scene: Scene, at: number): readonly Reference[] {
  const verb = governing(scene, at);
  const comes = scene.knowledge.frames.meet.attend.get(verb?.lemma ?? '') === 'take-part' && verb?.negated === false;
  return comes && takesPart(scene, at) ? persons(clauseSubject(scene, at)) : [];
}

/** "a conference hosted by Peru": who comes to it meets the host. */
const hostOf = (scene: Scene, at: number): readonly Reference[] =>
  takesPart(scene, at) || meetsAt(scene, at) ? hostBehind(scene, at) : [];

/** "The talks were attended by A and B": who came, where the text has told of no other meeting. */
function attended(scene: Scene): Parties | null {
  if (scene.discourse.meetings.length > 0) return null;
  const a = attendeesOf(scene)?.references ?? [];
  return crossesBorders(a) ? { a, b: [] } : null;
}

function withParties(scene: Scene, at: number, np: NounPhrase, others: readonly Reference[]): Parties | null {
  const named = [...possessors(scene, np), ...roundOwner(scene, at), ...ofOne(scene, at), ...callers(scene, at)];
  const owners = named.length > 0 ? named : holders(scene, at);
  if (np.possessor !== null && owners.length === 0) return null;
  const a =
    owners.length > 0
      ? [...owners, ...attenders(scene, at)]
      : (metAgain(scene, at, others) ?? alsoPlanned(scene, at, others) ?? meetersOf(scene, at));
  const keys = keysOf(a);
  const b = others.filter((reference) => !keys.has(actorKey(reference.actor)));
  if (b.length > 0) return { a, b };
  const together = owners.length > 1 || isLight(scene, at) || isAgreed(scene, at, a) || isRecalled(scene, at, a);
  return together ? { a, b: mediators(scene, at) } : null;
}

/** "Peru hosted a meeting, attended by A and B": who has it is there. */
function hostsOf(scene: Scene, at: number): readonly Reference[] {
  return /^(?:(?:co-)?(?:host|convene)|organi[sz]e|hold|throw|give)$/.test(governing(scene, at)?.lemma ?? '')
    ? clauseSubject(scene, at)
    : [];
}

/** "opened the gathering | together with A", "took part in it | along with A": who shares what the verb tells. */
const alongside = (scene: Scene, at: number): readonly NounPhrase[] =>
  isLight(scene, at) || takesPart(scene, at)
    ? rightOf(scene.grammar, at).preps.flatMap(({ word, group }) => (word === 'along with' ? group : []))
    : [];

/** With whom the meeting is, by the words beside the noun or its verb. */
function partnersOf(scene: Scene, noun: MeetNoun, at: number): readonly NounPhrase[] {
  const called = noun.form === 'phone' ? calledOn(scene, at) : [];
  if (called.length > 0) return called;
  const received = noun.form === 'phone' && governing(scene, at)?.lemma === 'receive';
  const given = received || isOffered(scene, at);
  const preps = [...ownPreps(scene, at), ...fixedPreps(scene, at)];
  const beside = withPreps(preps, given ? [...noun.b, 'from', 'by'] : noun.b);
  return beside.length > 0 ? beside : [...behindHeld(scene, at, 'with'), ...alongside(scene, at)];
}

function nounParties(scene: Scene, noun: MeetNoun, at: number, np: NounPhrase): Parties | null {
  const own = partnersOf(scene, noun, at);
  const all = referencesOf(own.length > 0 || noun.only !== null ? own : verbPartners(scene, noun, at), scene.discourse);
  const guests = own.length > 0 ? referencesOf(invited(scene, at), scene.discourse) : [];
  const others = noun.only === 'person' ? persons(all) : [...all, ...guests, ...hostOf(scene, at)];
  const pair = pairOf(scene, noun, at);
  const came = participation(scene, at);
  const inner = compounds(scene, np);
  if (pair.length > 1) return { a: pair, b: [...others, ...mediators(scene, at), ...came, ...attenders(scene, at)] };
  if (others.length === 0 && crossesBorders(came)) return { a: came, b: hostsOf(scene, at) };
  if (inner.length > 1) return namedParties(scene, at, inner, [...others, ...came]);
  if (noun.named) return null;
  const told = others.length > 0 ? null : addressed(scene, at);
  if (told !== null) return told;
  const plain = withParties(scene, at, np, [...others, ...inner, ...(others.length > 0 ? came : [])]);
  if (plain !== null && plain.b.length > 0) return plain;
  return plain ?? actedAt(scene, noun, at) ?? attended(scene);
}

/** "held talks in Lima | ahead of | a summit between A and B": where and when the verb tells of is that of its own talks. */
function isOfOthers(scene: Scene, over: { readonly at: number; readonly prep: string | null }, at: number): boolean {
  const between = scene.grammar.items.slice(over.at + 1, at);
  return (
    /^(?:ahead of|after|following|before)$/.test(over.prep ?? '') &&
    between.some((np) => isNp(np) && isMeetingNoun(scene, np))
  );
}

/** "a call on the president" is paid in person. */
const formOfNoun = (scene: Scene, { form }: MeetNoun, at: number): Found['form'] =>
  form === 'phone' && calledOn(scene, at).length > 0 ? 'in-person' : form;

/** The noun and the verbs that say when and where it is. */
function triggersOf(scene: Scene, at: number): readonly number[] {
  const over = verbOver(scene, at);
  const after = over === null ? verbAfter(scene, at) : isOfOthers(scene, over, at) ? at : over.at;
  const held = heldVerb(scene, at) ?? relativeVerb(scene, at) ?? at;
  return [...new Set([at, held, after ?? at, hostedBy(scene, at) ?? at])];
}

export function fromNoun(scene: Scene, noun: MeetNoun, at: number, np: NounPhrase): Found | null {
  if (noun.only !== null && withPreps(rightOf(scene.grammar, at).preps, noun.b).length === 0) return null;
  scene.trace?.tried(at, `meet/noun:${noun.id}`);
  if (isVetoed(scene, noun, at, np)) return stopped(scene, 'veto');
  if (isHabit(scene, at, np)) return stopped(scene, 'habit');
  const parties = nounParties(scene, noun, at, np) ?? gathered(scene, at);
  const unnamed = unnamedIn(scene, withPreps(rightOf(scene.grammar, at).preps, noun.b));
  const waits = unnamed !== null && parties === null;
  const a = waits ? clauseSubject(scene, at) : (parties?.a ?? []);
  const b = parties?.b ?? [];
  if (distinct([...a, ...b]).length < (waits ? 1 : 2)) return stopped(scene, 'no-party');
  return {
    a,
    b,
    rule: `meet/noun:${noun.id}`,
    at,
    triggers: triggersOf(scene, at),
    form: formOfNoun(scene, noun, at),
    host: false,
    unnamed,
  };
}
