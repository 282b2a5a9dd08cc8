import { actorKey } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Document } from '../../document/document.ts';
import { settingLines } from '../../document/setting-lines.ts';
import type { Knowledge } from '../../knowledge.ts';
import { oneDay } from '../../mention/calendar.ts';
import { type Here, placeNamed } from '../../mention/here.ts';
import { headerDay } from '../../mention/reference-days.ts';
import { type EventDraft, happening } from '../draft.ts';
import { atHome, visitDraft } from '../visit/found.ts';

/** Where and when a text says, in lines of their own, that it all took place. */
export type Setting = { readonly day: string; readonly where: Here | null; readonly common: boolean };

/** "Joint Statement", "Lima Summit": a text of all who met, whose place and day are those of the meeting. */
function isOfAll({ text, sentences, tokens }: Document, { words }: Knowledge): boolean {
  const [head] = sentences;
  if (head?.zone !== 'headline' || text === '') return false;
  return tokens
    .slice(head.first, head.end)
    .some(({ norm }) => norm === 'joint' || words.noun(norm).has('statements') || words.noun(norm).has('stages'));
}

export function settingOf(document: Document, knowledge: Knowledge): Setting | null {
  const lines = settingLines(document.text, knowledge.boilerplate.fields);
  const day = lines === null ? null : headerDay(lines.day, knowledge.calendar, document.published);
  if (lines === null || day === null) return null;
  const where = lines.place === null ? null : placeNamed(lines.place, knowledge, document.published);
  if (lines.signed && where === null) return null;
  return { day, where, common: !lines.signed || isOfAll(document, knowledge) };
}

const SIDES = 2;

/** The first meeting of a text that is told without a day took place where and when its lines say. */
export function inSetting(
  drafts: readonly EventDraft[],
  setting: Setting | null,
  scene: Pick<Scene, 'knowledge' | 'published'>,
): readonly EventDraft[] {
  const first = drafts.find((draft) => draft.kind === 'meeting' && draft.sentence.zone !== 'caption');
  if (setting === null || first === undefined || !isOpen(first, setting)) return drafts;
  return drafts.flatMap((draft) => {
    if (happening(draft) !== happening(first) || !isOpen(draft, setting)) return [draft];
    const placed = at(draft, setting);
    return [placed, ...guestsOf(placed, drafts, scene)];
  });
}

/** Who is not at home where the lines say that a meeting was, has come there. */
function guestsOf(
  meeting: EventDraft,
  told: readonly EventDraft[],
  scene: Pick<Scene, 'knowledge' | 'published'>,
): readonly EventDraft[] {
  const { place, sentence, trigger, scope, date } = meeting;
  if (place === null || place.iso3 === null) return [];
  const went = (key: string): boolean =>
    told.some(
      ({ kind, actors, scope: { modality }, place: there }) =>
        kind === 'visit' &&
        modality === 'occurred' &&
        there?.iso3 === place.iso3 &&
        actors.some(({ actor }) => actorKey(actor) === key),
    );
  return meeting.actors
    .filter(({ actor }) => actor.kind === 'leader' && !atHome(scene, actor, place) && !went(actorKey(actor)))
    .map((visitor) =>
      visitDraft({ sentence }, { visitor, place, rule: `${meeting.rule}+visit`, trigger, scope, date, derived: true }),
    );
}

/** Nothing else is said of where and when it was. */
function isOpen({ actors, date, place, form, scope }: EventDraft, { common, where }: Setting): boolean {
  if (date !== null || scope.modality !== 'occurred' || form !== 'in-person') return false;
  if (place !== null && where !== null && place.iso3 !== where.iso3) return false;
  return common || actors.length > SIDES || (place !== null && where !== null && place.name === where.name);
}

function at(draft: EventDraft, { day, where }: Setting): EventDraft {
  const { first, end } = draft.trigger;
  const on = oneDay(day);
  const date = { first, end, use: 'at', grain: 'day', absolute: false, past: on, future: on } as const;
  const there = where === null ? null : { first, end, name: where.name, iso3: where.iso3, implied: true };
  return { ...draft, date, place: draft.place ?? there };
}
