import { groupBy, overlaps } from '../../../../graph/index.ts';
import { type Actor, actorKey, type Reference, sideOf } from '../../coreference/actors.ts';
import type { Trace } from '../../trace.ts';
import { type EventDraft, happening, isProspective, type Tokens } from '../draft.ts';

const sidesKey = (draft: EventDraft): string =>
  draft.actors
    .map((reference) => sideOf(reference.actor) ?? actorKey(reference.actor))
    .sort()
    .join('|');
const alike = (a: EventDraft, b: EventDraft): boolean =>
  a.scope.modality === b.scope.modality || (isProspective(a) && isProspective(b));

export function compatibleDates(a: EventDraft, b: EventDraft): boolean {
  const x = a.date?.past;
  const y = b.date?.past;
  return !x || !y || overlaps(x, y);
}

function named(draft: EventDraft, country: Actor, others: readonly EventDraft[]): Actor {
  if (country.kind !== 'country') return country;
  const twin = others.find((other) => other !== draft && alike(other, draft) && compatibleDates(other, draft));
  const person = twin?.actors.find(
    (reference) => reference.actor.kind === 'leader' && sideOf(reference.actor) === country.iso3,
  );
  return person?.actor ?? country;
}

/** "The summit between Pyongyang and Seoul" is the one whose two leaders the article names. */
export function nameCountries(drafts: readonly EventDraft[]): readonly EventDraft[] {
  const meetings = groupBy(
    drafts.filter((draft) => draft.kind === 'meeting'),
    sidesKey,
  );
  return drafts.map((draft) => {
    if (draft.kind !== 'meeting' || !draft.actors.some((reference) => reference.actor.kind === 'country')) return draft;
    const all = draft.actors.every((reference) => reference.actor.kind === 'country');
    const actors = draft.actors.map((reference): Reference => {
      if (!all && reference.via !== 'description') return reference;
      const actor = named(draft, reference.actor, meetings.get(sidesKey(draft)) ?? []);
      return actor === reference.actor ? reference : { ...reference, actor, via: 'description' };
    });
    return { ...draft, actors };
  });
}

/** Kind, topic and parties of a draft: equal for what may be one happening. */
export const partiesKey = (draft: EventDraft): string =>
  [
    draft.kind,
    draft.polarity ?? '',
    draft.topic?.key ?? '',
    draft.count ?? '',
    ...draft.actors.map((r) => actorKey(r.actor)).sort(),
    '>',
    ...(draft.kind === 'meeting' ? [] : draft.recipients.map((r) => actorKey(r.actor)).sort()),
  ].join(' ');

/** What the drafts of one happening have in common, so that the next one is held against all of them at once. */
type Happening = {
  readonly number: number;
  readonly first: EventDraft;
  alike: boolean;
  latestStart: string;
  earliestEnd: string;
  readonly countries: Set<string>;
  /** Whether it was a call, or somewhere; null while nothing says. */
  remote: boolean | null;
};

/** A call, or a meeting with a place of its own; what only says "talks" may be either. */
function isRemote({ form, place }: EventDraft): boolean | null {
  if (form === 'phone' || form === 'video') return true;
  return form === 'in-person' && place !== null && place.implied !== true ? false : null;
}

function open(number: number, first: EventDraft): Happening {
  return { number, first, alike: true, latestStart: '', earliestEnd: '~', countries: new Set(), remote: null };
}

function take(group: Happening, draft: EventDraft): void {
  const { date, place } = draft;
  group.alike &&= alike(group.first, draft);
  group.remote ??= isRemote(draft);
  if (date?.past) {
    if (date.past.from > group.latestStart) group.latestStart = date.past.from;
    if (date.past.to < group.earliestEnd) group.earliestEnd = date.past.to;
  }
  if (place !== null && place.iso3 !== null) group.countries.add(place.iso3);
}

/** Whether nothing keeps a draft apart from any of a group: modality, date or place. */
function fits(group: Happening, draft: EventDraft): boolean {
  const { date, place } = draft;
  if (!group.alike || !alike(group.first, draft)) return false;
  const remote = isRemote(draft);
  if (remote !== null && group.remote !== null && remote !== group.remote) return false;
  if (date?.past && (date.past.from > group.earliestEnd || date.past.to < group.latestStart)) return false;
  const iso3 = place === null ? null : place.iso3;
  return iso3 === null || group.countries.size === 0 || (group.countries.size === 1 && group.countries.has(iso3));
}

/** The number of the happening that each draft reports, in order of first mention. */
export function groupsOf(drafts: readonly EventDraft[]): readonly number[] {
  let count = 0;
  const byParties = new Map<string, Happening[]>();
  const byTrigger = new Map<Tokens, Happening>();
  return drafts.map((draft) => {
    const key = partiesKey(draft);
    const same = byParties.get(key) ?? [];
    // A meeting and what completes it are one, whoever else it names.
    const told = draft.completes === undefined ? undefined : byTrigger.get(draft.completes);
    const known = draft.completes === undefined ? same.find((group) => fits(group, draft)) : told;
    const group = known ?? open(count, draft);
    if (known === undefined) count += 1;
    take(group, draft);
    if (!same.includes(group))
      byParties.set(
        key,
        [...same, group].sort((a, b) => a.number - b.number),
      );
    if (!byTrigger.has(happening(draft))) byTrigger.set(happening(draft), group);
    return group.number;
  });
}

/** The same claim twice in one sentence is said once. */
export function dropRepeats(drafts: readonly EventDraft[], trace: Trace | null = null): readonly EventDraft[] {
  const kept = new Map<string, EventDraft>();
  for (const draft of drafts) {
    const key = `${draft.sentence.index} ${draft.scope.modality} ${draft.kind === 'visit' ? (draft.place?.name ?? '') : ''} ${isRemote(draft) ?? ''} ${partiesKey(draft)}`;
    const first = kept.get(key);
    if (first !== undefined) trace?.dropped(draft, 'repeat');
    // What only the repeat says of place and day is not lost.
    kept.set(
      key,
      first === undefined ? draft : { ...first, place: first.place ?? draft.place, date: first.date ?? draft.date },
    );
  }
  return [...kept.values()];
}
