import type { Modality } from '../../../graph/index.ts';
import { rightOf } from '../clause/grammar/right.ts';
import { mainVerb } from '../clause/grammar/speech.ts';
import { subjectOf } from '../clause/grammar/subject.ts';
import { isFinite, isNp, isNpOf, isVg, type NounPhrase } from '../clause/items.ts';
import { singular } from '../clause/splice.ts';
import type { OrganizationReading } from '../mention/lexicon.ts';
import { type Actor, actorKey, distinct } from './actors.ts';
import { noteAuthor } from './author.ts';
import { noteDiary } from './diary.ts';
import { leader, remember } from './discourse.ts';
import { personsHere } from './named-here.ts';
import { noteOrgans } from './organs.ts';
import { referencesOf, resolve } from './resolve.ts';
import type { Scene } from './scene.ts';
import { signatories } from './signatories.ts';
import { noteBody, noteDelegation, teamWith, travels } from './teams.ts';
import { landsThere, placesTold } from './there.ts';

const isSpeech = (scene: Scene, lemma: string): boolean => scene.knowledge.speech.has(lemma);

function speakerOf(scene: Scene): Actor | null {
  for (const [at, item] of scene.grammar.items.entries()) {
    if (!isVg(item) || !isSpeech(scene, item.lemma) || item.passive) continue;
    const subject = referencesOf(subjectOf(scene.grammar, at), scene.discourse)[0];
    if (subject !== undefined && subject.via !== 'pronoun') return subject.actor;
    if (subject !== undefined) return subject.actor;
  }
  return null;
}

function noteBand({ discourse }: Scene, reading: OrganizationReading): void {
  const armed = reading.sort === 'armed-group';
  if (armed) discourse.armed.set(reading.id, reading);
  discourse.band = armed ? reading : null;
}

/** Names up to here count for pronouns of the same sentence too. */
function noteNames(scene: Scene): void {
  const note = (np: NounPhrase): void => {
    if (np.possessor !== null) note(np.possessor);
    for (const { core } of np.modifiers)
      if (core.kind === 'country') remember(scene.discourse.countries, [core.reading.iso3]);
    for (const { core } of [np, ...np.modifiers]) if (core.kind === 'organization') noteBand(scene, core.reading);
    if (np.core.kind === 'person') remember(scene.discourse.recent, [np.core.person]);
    if (np.core.kind === 'country') remember(scene.discourse.countries, [np.core.reading.iso3]);
  };
  for (const item of scene.grammar.items) if (isNp(item)) note(item);
}

/** Who the sentence is about, if it is named, or the holder of an office is known: the antecedent of a later "his". */
function mainSubject(scene: Scene): readonly Actor[] {
  const at = mainVerb(scene.grammar);
  const subject = at < 0 ? [] : subjectOf(scene.grammar, at);
  const named = subject.every((np) => np.core.kind === 'person' || (np.core.kind === 'country' && subject.length > 1));
  const actors = distinct(referencesOf(subject, scene.discourse)).map((reference) => reference.actor);
  // "The pope flew to Lima, where he …".
  const held = singular(subject[0]) && actors.length === 1 && actors[0]?.kind === 'leader';
  return named || held ? actors : [];
}

/** "Iran's foreign minister left for Ankara, where he …": an office-holder without a name stands for the state or body. */
function officialIn(scene: Scene): Actor | null {
  const at = mainVerb(scene.grammar);
  const [subject, other] = at < 0 ? [] : subjectOf(scene.grammar, at);
  if (subject?.core.kind !== 'title' || other !== undefined || subject.core.title.plural) return null;
  const [actor] = resolve(subject, scene.discourse).actors;
  return actor === undefined || actor.kind === 'leader' ? null : actor;
}

/** "The Prime Minister spoke. He also met": the next sentence goes on about the one without a name. */
function goesOn({ grammar }: Scene): boolean {
  const at = mainVerb(grammar);
  const [subject] = at < 0 ? [] : subjectOf(grammar, at);
  return subject?.core.kind === 'pronoun' && /^(?:he|she)$/.test(subject.core.word);
}

/** "Dahl praised the truce. "I …": who was spoken of is who speaks. */
function quotedLead({ discourse: { lead }, sentence, source: { tokens } }: Scene): Actor | null {
  const opens = /^["“]$/.test(tokens[sentence.first]?.text ?? '');
  return opens && lead?.paragraph === sentence.paragraph ? lead.actor : null;
}

/** A person who is the subject of the sentence. */
function leadOf({ discourse, grammar, sentence }: Scene): typeof discourse.lead {
  const at = grammar.items.findIndex((item) => isFinite(item) && !item.quoted);
  const [subject, other] = at < 0 ? [] : referencesOf(subjectOf(grammar, at), discourse);
  if (subject?.actor.kind !== 'leader' || other !== undefined) return null;
  return { actor: subject.actor, paragraph: sentence.paragraph };
}

/** "Her journey brought Dahl to Lima, where she …": where no actor is the subject, the first one behind the verb is meant. */
function carriedBy({ grammar, discourse }: Scene): Actor | null {
  const at = grammar.items.findIndex((item) => isFinite(item));
  const [subject] = at < 0 ? [] : subjectOf(grammar, at);
  const [object] = at < 0 ? [] : rightOf(grammar, at).objects;
  const thing = subject?.core.kind === 'thing' && referencesOf([subject], discourse).length === 0;
  return thing && object?.core.kind === 'person' ? leader(object.core.person) : null;
}

function before(scene: Scene): void {
  scene.discourse.here = personsHere(scene);
  scene.discourse.there = landsThere(scene);
  scene.discourse.places = placesTold(scene);
  const signing = signatories(scene);
  if (signing.length > 0) scene.discourse.signatories = signing;
  const speaker = speakerOf(scene) ?? quotedLead(scene);
  if (speaker !== null) scene.discourse.speaker = speaker;
  scene.discourse.official = officialIn(scene) ?? (goesOn(scene) ? scene.discourse.official : null);
  const main = mainSubject(scene);
  const carried = main.length > 0 ? null : carriedBy(scene);
  if (carried !== null) remember(scene.discourse.subjects, [carried]);
  if (main.length === 1) {
    remember(scene.discourse.subjects, main);
    scene.discourse.pair = [];
  }
  if (main.length > 1) scene.discourse.pair = main;
  scene.discourse.team = teamWith(scene, main);
  noteDelegation(scene);
  noteStates(scene);
  noteAuthor(scene);
  noteDiary(scene);
}

/** "Both India and Pakistan say that the two nations …": the two stand in the same sentence. */
function noteStates(scene: Scene): void {
  const group = scene.grammar.groups.find((one) => one !== null && one.nps.length > 1 && one.nps.every(isState));
  for (const { core } of group?.nps ?? [])
    if (core.kind === 'country') scene.discourse.countries.push(core.reading.iso3);
}

const isState = ({ core }: NounPhrase): boolean => core.kind === 'country';

/** The subject of the finite verb that is here; of none in a relative clause. */
function actorsAt({ grammar, discourse }: Scene, at: number): readonly Actor[] {
  if (!isFinite(grammar.items[at]) || grammar.items[at - 1]?.kind === 'rel') return [];
  return distinct(referencesOf(subjectOf(grammar, at), discourse)).map(({ actor }) => actor);
}

/** Those who act together are a pair, and a team unless they only go with one. */
function noteTogether({ discourse }: Scene, actors: readonly Actor[], going: boolean): void {
  discourse.pair = actors;
  if (!going) discourse.team = actors;
}

function noteSubjects(scene: Scene): void {
  const subjects: Actor[] = [];
  let grouped = false;
  const going = travels(scene);
  for (const at of scene.grammar.items.keys()) {
    const actors = actorsAt(scene, at);
    if (actors.length > 1) {
      noteTogether(scene, actors, going);
      grouped = true;
    }
    const [actor] = actors;
    if (actor === undefined || actors.length > 1) continue;
    subjects.push(actor);
    // A state or body that the sentence begins with is "they" from here on, and no pair named before.
    if (actor.kind !== 'leader' && subjects.length === 1 && !grouped) scene.discourse.pair = [];
  }
  // The main clause's subject comes first in the text and is the likelier antecedent: it stands last.
  remember(scene.discourse.subjects, subjects.reverse());
}

/** "Dahl met Salem and Rojas. They agreed": who met those two is one of them. */
function withHost(pair: readonly Actor[], met: readonly (readonly Actor[])[]): readonly Actor[] {
  const whole = met.find((actors) => {
    const keys = new Set(actors.map(actorKey));
    return pair.every((actor) => keys.has(actorKey(actor)));
  });
  return whole ?? pair;
}

function notePairs(scene: Scene, met: readonly (readonly Actor[])[]): void {
  for (const group of scene.grammar.groups) {
    if (group === null || group.nps.length < 2) continue;
    const actors = group.nps.flatMap((np) => resolve(np, scene.discourse).actors);
    const keys = new Set(actors.map(actorKey));
    if (keys.size > 1 && actors.some((actor) => actor.kind === 'leader')) scene.discourse.pair = withHost(actors, met);
  }
}

/** What an event of the sentence leaves behind: who met may be "they" in the next. */
type Happening = {
  readonly kind: string;
  readonly actors: readonly { readonly actor: Actor }[];
  readonly scope: { readonly modality: Modality };
};

/** "A praised B. They also met": who else could "they" be. */
function noteNamed(scene: Scene): void {
  const persons = scene.grammar.items.flatMap((item) => (isNpOf(item, 'person') ? [item.core.person] : []));
  scene.discourse.named = [...new Set(persons)].map(leader);
}

function after(scene: Scene, drafts: readonly Happening[]): void {
  noteNames(scene);
  noteOrgans(scene.grammar.items, scene.discourse, (word) => scene.knowledge.words.noun(word).has('organs'));
  noteNamed(scene);
  noteBody(scene);
  scene.discourse.lead = leadOf(scene);
  const meetings = drafts.filter((draft) => draft.kind === 'meeting' && draft.actors.length > 1);
  const met = meetings.map((draft) => draft.actors.map((reference) => reference.actor));
  notePairs(scene, met);
  noteSubjects(scene);
  remember(scene.discourse.meetings, met);
  const meeting = drafts.filter((draft) => draft.kind === 'meeting').at(0);
  if (meeting !== undefined && meeting.actors.length > 1) noteMeeting(scene, meeting);
}

/** Who has met stays in mind when a meeting of others is only planned; each story of a digest stands for itself. */
function noteMeeting(scene: Scene, { actors, scope }: Happening): void {
  const { discourse, sentence } = scene;
  const story = sentence.header === null ? 0 : sentence.paragraph;
  const past = scope.modality === 'occurred';
  if (!past && discourse.met === story) return;
  discourse.met = past ? story : null;
  discourse.meeting = actors.map((reference) => reference.actor);
}

/** What a sentence leaves behind for the next ones. */
export const listen = { before, after };
