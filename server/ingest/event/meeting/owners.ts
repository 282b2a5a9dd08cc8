import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isFinite } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import { diaryOwner } from '../../coreference/diary.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { takesSide } from '../frames.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { programmeOf } from '../scope/programmes.ts';
import { attendeesOf } from './attendees.ts';
import { clauseSubject, governing } from './noun-parties.ts';
import { calledOn } from './partners.ts';
import { possessors } from './whose.ts';

/** "criticised the talks with Peru": who is against talks need not be in them; who rejects them is asked to come. */
function isAgainst(scene: Scene, at: number): boolean {
  const verb = governing(scene, at);
  if (verb === null || scene.knowledge.modality.verbs.has(verb.lemma)) return false;
  const patterns = scene.knowledge.frames.stance.verbs.get(verb.lemma) ?? [];
  const opposes = patterns.some((row) => row.polarity === 'opposes' && takesSide(row));
  return verb.lemma !== 'be' && opposes && verbOver(scene, at)?.prep === null;
}

/** "The ceremony was followed by talks with Salem": held by whom the sentence, or the one in front, is about. */
function whoWentOn(scene: Scene, at: number): readonly Reference[] {
  const { discourse, grammar, sentence } = scene;
  const verb = governing(scene, at);
  if (verb === null || !/^follow(?:ed)?$/.test(verb.lemma) || verbOver(scene, at)?.prep !== 'by') return [];
  const main = grammar.items.findIndex(isFinite);
  const [subject] = referencesOf(subjectOf(grammar, main), discourse);
  if (subject?.actor.kind === 'leader') return [subject];
  const { lead } = discourse;
  if (lead === null || lead.paragraph !== sentence.paragraph) return [];
  return [{ actor: lead.actor, first: sentence.first, end: sentence.first + 1, via: 'description' }];
}

/** "A spokesman said a call with Rojas was planned": it is that of those for whom he speaks. */
function spokenFor(reference: Reference): Reference {
  const { actor } = reference;
  const iso3 = actor.kind === 'leader' && actor.person.row?.role === 'spokesperson' ? sideOf(actor) : null;
  return iso3 === null || iso3.startsWith('org:') ? reference : { ...reference, actor: { kind: 'country', iso3 } };
}

/** "Her schedule includes a meeting with Salem", "Dahl's visit ended with talks": whose programme or journey it is. */
function ofProgramme(scene: Scene, at: number): readonly Reference[] {
  const np = programmeOf(scene, at)?.np;
  if (np === undefined) return [];
  const of = rightOf(scene.grammar, scene.grammar.items.indexOf(np)).preps.find(({ word }) => word === 'of');
  const owners = possessors(scene, np);
  return owners.length > 0 || of === undefined ? owners : referencesOf(of.group, scene.discourse);
}

/** Who has the meeting; "also present at the meeting with X was Y": who came to it. */
export function meetersOf(scene: Scene, at: number): readonly Reference[] {
  if (isAgainst(scene, at)) return [];
  const subject = clauseSubject(scene, at).map(spokenFor);
  if (subject.length > 0) return subject;
  const own = ofProgramme(scene, at);
  if (own.length > 0) return own;
  const came = attendeesOf(scene)?.references ?? whoWentOn(scene, at);
  return came.length > 0 ? came : diaryOwner(scene, at);
}

/** "the meeting of Minister Dahl with Minister Rojas": whose it is. */
export function ofOne(scene: Scene, at: number): readonly Reference[] {
  const [of] = rightOf(scene.grammar, at).preps;
  return of?.word === 'of'
    ? referencesOf(of.group, scene.discourse).filter(({ actor }) => actor.kind === 'leader')
    : [];
}

/** "a phone call from A to B". */
export function callers(scene: Scene, at: number): readonly Reference[] {
  const [from, to] = rightOf(scene.grammar, at).preps;
  if (from?.word === 'from' && to?.word === 'to') return referencesOf(from.group, scene.discourse);
  // "a call on A by B".
  const by = from?.word === 'on' && to?.word === 'by' && calledOn(scene, at).length > 0;
  return by ? referencesOf(to.group, scene.discourse) : [];
}
