import { isFinite, isNp, isNpOf, isVg, type NounPhrase } from '../../clause/items.ts';
import type { Actor, Reference } from '../../coreference/actors.ts';
import { actorKey, distinct, sideOf } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { textAt } from '../../document/tokens.ts';
import type { EventDraft } from '../draft.ts';
import { onlyDate } from '../place/stages.ts';

/** "Upcoming meetings:" are still to come. */
const AHEAD = /^(?:upcoming|planned|scheduled|future|next|forthcoming)$/;
/** "Bilateral meetings:": the words for several meetings, one with each whom the list behind them names. */
const SEVERAL = /^(?:bilaterals|meetings|calls)$/;
const MARK = /^(?:[-•*–·▪●]|\d{1,2}[.)]?)$/;

/** Where the words for the meetings stand, in front of the colon; -1 where no such list begins. */
function headIn({ grammar }: Scene): number {
  const { items } = grammar;
  const colon = items.findIndex((item) => item.kind === 'break' && item.word === ':');
  if (colon < 0 || items.slice(0, colon).some((item) => isFinite(item) && item.lemma !== 'hold')) return -1;
  return items.findIndex(
    (item, at) =>
      at < colon &&
      isNpOf(item, 'thing') &&
      SEVERAL.test(item.words.at(-1) ?? '') &&
      !item.words.some((word) => AHEAD.test(word)),
  );
}

const persons = (scene: Scene, nps: readonly NounPhrase[]): readonly Reference[] =>
  distinct(
    referencesOf(
      nps.filter(({ core }) => core.kind === 'person'),
      scene.discourse,
    ),
  );

/** Whose meetings they are: the one named in the head, else the one of whom the text has spoken last. */
function ownerIn(scene: Scene, colon: number): Actor | null {
  const named = persons(scene, scene.grammar.items.slice(0, colon).filter(isNp));
  if (named.length > 0) return named.length === 1 ? (named[0]?.actor ?? null) : null;
  return scene.discourse.subjects.findLast((actor) => actor.kind === 'leader') ?? null;
}

/** Notes whether the lines below are appointments, and whose. */
function noteHead(scene: Scene): void {
  const { items } = scene.grammar;
  const colon = items.findIndex((item) => item.kind === 'break' && item.word === ':');
  const owner = ownerIn(scene, colon);
  scene.discourse.appointments = owner === null ? null : { owner, date: onlyDate(scene), last: scene.sentence };
}

/** A line below the head, or below the line before: marked, or a paragraph of its own, and without a verb. */
function isEntry(scene: Scene): boolean {
  const { appointments } = scene.discourse;
  if (appointments === null || scene.grammar.items.some(isVg)) return false;
  const { last } = appointments;
  const marked = MARK.test(textAt(scene.source.tokens, scene.sentence.first));
  return scene.sentence.index - last.index === 1 && (marked || scene.sentence.paragraph > last.paragraph);
}

function meetingWith(scene: Scene, met: Reference): EventDraft | null {
  const { appointments } = scene.discourse;
  if (appointments === null) return null;
  const { owner } = appointments;
  const apart = actorKey(owner) !== actorKey(met.actor) && sideOf(owner) !== sideOf(met.actor);
  const date = onlyDate(scene) ?? appointments.date;
  if (!apart) return null;
  return {
    kind: 'meeting',
    rule: 'meet/appointment',
    trigger: { first: met.first, end: met.end },
    sentence: scene.sentence,
    actors: [{ actor: owner, first: met.first, end: met.end, via: 'group' }, met],
    recipients: [],
    place: null,
    date,
    scope: { modality: 'occurred', cue: null, hearsay: false, steps: [] },
    form: 'in-person',
    count: null,
    polarity: null,
    topic: null,
    derived: false,
    attribution: null,
  };
}

/** "Bilateral meetings of Minister Dahl: A; B; C", on one line or below each other: one meeting with each. */
export function appointmentsOf(scene: Scene): readonly EventDraft[] {
  const at = headIn(scene);
  if (at >= 0) noteHead(scene);
  else if (!isEntry(scene)) scene.discourse.appointments = null;
  const { appointments } = scene.discourse;
  if (appointments === null) return [];
  appointments.last = scene.sentence;
  const { items } = scene.grammar;
  const colon = at < 0 ? -1 : items.findIndex((item) => item.kind === 'break' && item.word === ':');
  const met = persons(scene, items.slice(colon + 1).filter(isNp));
  return met.flatMap((reference) => meetingWith(scene, reference) ?? []);
}
