import { isFinite, isVg } from '../../clause/items.ts';
import { actorKey, distinct, type Reference, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { type EventDraft, happening, implied, isProspective } from '../draft.ts';
import { type Attendees, attendeesOf, companionsOf } from '../meeting/attendees.ts';
import { keysOf } from '../meeting/found.ts';
import { isMeeting } from '../meeting/meetings.ts';
import { isPresentForm } from '../time/news-day.ts';
import { appointmentsOf } from './appointments.ts';
import { gatheringBefore, gatheringOf, isGathering } from './gatherings.ts';
import { heldAgain, nextRound } from './held-again.ts';
import { mayStand } from './standing.ts';

/** No meeting of the world's states has more; a text that goes on adding people is none of one meeting. */
const MOST = 100;
/** "She was joined by A" tells of the meeting in front, not of one further up. */
const REACH = 2;
const FUTURE = /^(?:will|shall)$/;

/** A meeting with more persons in it, or null when all are in it already. */
function extended(scene: Scene, base: EventDraft, more: readonly Reference[]): EventDraft | null {
  if (base.actors.length > MOST) return null;
  const earlier =
    base.sentence === scene.sentence ? base.actors : base.actors.map((r) => ({ ...r, via: 'group' as const }));
  const actors = distinct([...earlier, ...more]);
  if (actors.length === base.actors.length) return null;
  const sides = new Set(more.map(({ actor }) => (actor.kind === 'leader' ? sideOf(actor) : null)));
  const led = actors.filter(({ actor }) => actor.kind !== 'country' || !sides.has(actor.iso3));
  return { ...base, actors: led.length > 1 ? led : actors };
}

/** "The delegation, to be led by A, …". */
const isToBe = ({ grammar }: Scene): boolean =>
  grammar.items.some((item) => isVg(item) && item.shape === 'infinitive' && item.passive);

function tenseOf(scene: Scene): 'planned' | 'occurred' {
  const tokens = scene.source.tokens.slice(scene.sentence.first, scene.sentence.end);
  return tokens.some((token) => FUTURE.test(token.norm)) ? 'planned' : 'occurred';
}

/** A list without a verb, or in the present, tells of a gathering to come as well. */
function mayTell(scene: Scene, { scope }: EventDraft, tense: 'planned' | 'occurred'): boolean {
  const verb = scene.grammar.items.find((item) => isFinite(item));
  const open = !isVg(verb) || (verb.present && isPresentForm(scene, verb));
  return scope.modality === tense || (open && scope.modality === 'planned');
}

/** The meeting that attendees belong to: the one just told; a list further down completes the first one of its tense. */
function baseOf(scene: Scene, attendees: Attendees, all: readonly EventDraft[]): EventDraft | null {
  const { listed, oneSide, references } = attendees;
  const told = all.filter((draft) => !isGathering(draft) && (!oneSide || mayStand(scene, references, draft)));
  const last = told.at(-1);
  const tense = tenseOf(scene);
  const gathering = oneSide ? null : gatheringBefore(scene, all, listed);
  if (gathering !== null && (last === undefined || mayTell(scene, gathering, tense))) return gathering;
  if (last === undefined) return null;
  const distance = scene.sentence.index - last.sentence.index;
  if (distance <= 1 && last.scope.modality === tense) return last;
  if (!listed && distance > REACH) return null;
  if (!listed) return told.findLast((draft) => draft.scope.modality === tense) ?? last;
  const fits = told.filter((draft) => draft.scope.modality === tense);
  const fitting = sharing(references, fits.filter(isMeeting)) ?? fits.find(isMeeting) ?? fits[0];
  // Whoever is to come has not been at what is over.
  return fitting ?? (isToBe(scene) || tense === 'planned' ? null : (told[0] ?? null));
}

/** The meeting in which somebody of a list was told to be already. */
function sharing(references: readonly Reference[], told: readonly EventDraft[]): EventDraft | undefined {
  const keys = keysOf(references.filter(({ actor }) => actor.kind === 'leader'));
  return told.findLast(({ actors }) => actors.some(({ actor }) => keys.has(actorKey(actor))));
}

/** "Scheduled speakers include A": those of a programme are yet to come. */
const isProgramme = ({ knowledge, source, sentence }: Scene): boolean =>
  knowledge.modality.words.get(normAt(source.tokens, sentence.first)) === 'future';

const hostsOf = ({ hosts = [] }: EventDraft): readonly Reference[] =>
  hosts.map((reference) => ({ ...reference, via: 'group' as const }));

/** "He was joined by Y", "the U.S. delegation included Z": a claim that completes a meeting told before. */
function completing(scene: Scene, told: readonly EventDraft[]): EventDraft | null {
  const attendees = attendeesOf(scene);
  const base = attendees === null ? null : baseOf(scene, attendees, told);
  // Under the next day of a list stand other events.
  if (attendees === null || base === null || base.sentence.header !== scene.sentence.header) return null;
  const draft = extended(scene, base, [...hostsOf(base), ...attendees.references]);
  const { first, end } = attendees.references[0] ?? scene.sentence;
  if (draft === null) return null;
  return {
    ...draft,
    rule: 'meet/participants',
    sentence: scene.sentence,
    trigger: { first, end },
    recipients: [],
    completes: happening(base),
    place: draft.place !== null && isProgramme(scene) ? implied(draft.place) : draft.place,
  };
}

/** "Peru will host this meeting": those of whom the sentence before tells are in it. */
function earlierIn(scene: Scene, draft: EventDraft, told: readonly EventDraft[]): readonly Reference[] {
  const last = told.at(-1);
  if (last === undefined || normAt(scene.source.tokens, draft.trigger.first) !== 'this') return [];
  const near = scene.sentence.index - last.sentence.index === 1 && isProspective(last) === isProspective(draft);
  return near ? last.actors.map((reference) => ({ ...reference, via: 'group' as const })) : [];
}

/** "The meeting was chaired by A": the one that the sentence before told of. */
const namesAgain = ({ source }: Scene, { rule, trigger }: EventDraft): boolean =>
  rule.startsWith('meet/noun') && /^(?:the|this|these)$/.test(normAt(source.tokens, trigger.first));

/** "G20 Summit, Osaka, 28-29 June 2019" above a text: where and when those met of whom its first words tell. */
const isUnder = ({ sentence }: EventDraft, { actors }: EventDraft): boolean =>
  sentence.zone === 'headline' && actors.length > 2;

/** Of one modality, and not at two places. */
function mayBeOne(draft: EventDraft, base: EventDraft): boolean {
  const [here, there] = [draft.place?.iso3 ?? null, base.place?.iso3 ?? null];
  return draft.scope.modality === base.scope.modality && (here === null || there === null || here === there);
}

/** "The statement was released by A, B and C on the occasion of the summit held in Lima on May 3": where they met. */
function isIssued({ source, knowledge }: Scene, { sentence }: EventDraft, { actors }: EventDraft): boolean {
  const tokens = source.tokens.slice(sentence.first, sentence.end);
  return actors.length > 2 && tokens.some(({ norm }) => knowledge.words.noun(norm).has('statements'));
}

/** Where and when the gathering was in which a meeting is told again. */
function ofGathering(scene: Scene, draft: EventDraft, told: readonly EventDraft[]): EventDraft {
  const again = namesAgain(scene, draft);
  const base = gatheringBefore(scene, told, again);
  if (base === null || draft.form !== base.form || !mayBeOne(draft, base)) return draft;
  if (!(again || isUnder(base, draft) || isIssued(scene, base, draft))) return draft;
  const place = draft.place ?? (base.place === null ? null : implied(base.place));
  const date = draft.date ?? (base.date === null ? null : { ...base.date, absolute: false });
  // "Participants in the call included A": who holds it is in it.
  const actors = again ? distinct([...hostsOf(base), ...draft.actors]) : draft.actors;
  return { ...draft, actors, place, date };
}

/** "Dahl convened a call of leaders": a meeting of one person so far, whose others a list may name. */
const waits = ({ kind, actors }: EventDraft): boolean =>
  kind === 'meeting' && actors.length === 1 && actors[0]?.actor.kind === 'leader';

/** "A and B will take part in the talks": in those that the text has just told of between their countries. */
function joinsTold(scene: Scene, draft: EventDraft, told: readonly EventDraft[]): EventDraft | null {
  const base = told.findLast((other) => !isGathering(other));
  if (base === undefined || !namesAgain(scene, draft) || scene.sentence.index - base.sentence.index > REACH + 1)
    return null;
  const how = scene.grammar.items.flatMap((item) =>
    isVg(item) ? (scene.knowledge.frames.meet.attend.get(item.lemma) ?? []) : [],
  );
  const sides = new Set(base.actors.map(({ actor }) => sideOf(actor)));
  // "Dahl and Moe joined the meeting": whoever comes to it as well may be of any side.
  const open = how.includes('join');
  const theirs = draft.actors.every(({ actor }) => actor.kind === 'leader' && (open || sides.has(sideOf(actor))));
  if (
    !(open || how.includes('take-part')) ||
    !theirs ||
    base.scope.modality !== draft.scope.modality ||
    base.form !== draft.form
  )
    return null;
  const more = extended(scene, base, draft.actors);
  if (more === null) return null;
  const place = open && more.place !== null ? implied(more.place) : more.place;
  return { ...more, place, sentence: scene.sentence, trigger: draft.trigger, completes: happening(base) };
}

/** The meetings of a sentence with those who come along, or the one told before that it completes. */
export function withParticipants(
  scene: Scene,
  own: readonly EventDraft[],
  told: readonly EventDraft[],
): readonly EventDraft[] {
  const appointed = appointmentsOf(scene);
  if (appointed.length > 0) return [...own.filter((draft) => !isMeeting(draft)), ...appointed];
  const main = own.findLast(isMeeting);
  const joined = main === undefined ? null : joinsTold(scene, main, told);
  if (joined !== null) return own.map((draft) => (draft === main ? joined : draft));
  const placed = main === undefined ? undefined : ofGathering(scene, main, told);
  if (placed !== undefined) {
    const more = extended(scene, placed, [...companionsOf(scene), ...earlierIn(scene, placed, told)]) ?? placed;
    return own.map((draft) => (draft === main ? more : draft));
  }
  const draft =
    completing(scene, told) ??
    nextRound(scene, told) ??
    heldAgain(scene, told) ??
    (own.some(waits) ? null : gatheringOf(scene));
  return draft === null ? own : [...own, draft];
}
