import { overlaps } from '../../../graph/index.ts';
import { type Actor, actorKey, type Reference, sideOf } from '../coreference/actors.ts';
import type { Trace } from '../trace.ts';
import { type EventDraft, happening, isProspective } from './draft.ts';

const sidesKey = (draft: EventDraft): string =>
  draft.actors
    .map((reference) => sideOf(reference.actor) ?? actorKey(reference.actor))
    .sort()
    .join('|');
const alike = (a: EventDraft, b: EventDraft): boolean =>
  a.scope.modality === b.scope.modality || (isProspective(a) && isProspective(b));

function compatibleDates(a: EventDraft, b: EventDraft): boolean {
  const x = a.date?.past;
  const y = b.date?.past;
  return !x || !y || overlaps(x, y);
}

const compatiblePlaces = (a: EventDraft, b: EventDraft): boolean =>
  a.place === null ||
  b.place === null ||
  a.place.iso3 === null ||
  b.place.iso3 === null ||
  a.place.iso3 === b.place.iso3;

function named(draft: EventDraft, country: Actor, others: readonly EventDraft[]): Actor {
  if (country.kind !== 'country') return country;
  const twin = others.find(
    (other) =>
      other !== draft && alike(other, draft) && sidesKey(other) === sidesKey(draft) && compatibleDates(other, draft),
  );
  const person = twin?.actors.find(
    (reference) => reference.actor.kind === 'leader' && sideOf(reference.actor) === country.iso3,
  );
  return person?.actor ?? country;
}

/** "The summit between Pyongyang and Seoul" is the one whose two leaders the article names. */
export function nameCountries(drafts: readonly EventDraft[]): readonly EventDraft[] {
  const meetings = drafts.filter((draft) => draft.kind === 'meeting');
  return drafts.map((draft) => {
    if (draft.kind !== 'meeting' || !draft.actors.every((reference) => reference.actor.kind === 'country'))
      return draft;
    const actors = draft.actors.map((reference): Reference => {
      const actor = named(draft, reference.actor, meetings);
      return actor === reference.actor ? reference : { ...reference, actor, via: 'description' };
    });
    return { ...draft, actors };
  });
}

const partiesKey = (draft: EventDraft): string =>
  [
    draft.kind,
    draft.polarity ?? '',
    draft.topic?.key ?? '',
    draft.count ?? '',
    ...draft.actors.map((r) => actorKey(r.actor)).sort(),
    '>',
    ...(draft.kind === 'meeting' ? [] : draft.recipients.map((r) => actorKey(r.actor)).sort()),
  ].join(' ');

const compatible = (a: EventDraft, b: EventDraft): boolean =>
  alike(a, b) && compatibleDates(a, b) && compatiblePlaces(a, b);

/** Of one happening are a meeting and what completes it, and drafts of the same parties that nothing keeps apart. */
function belongs(group: readonly EventDraft[], draft: EventDraft): boolean {
  if (draft.completes !== undefined) return group.some((other) => happening(other) === draft.completes);
  const key = partiesKey(draft);
  return group.some((other) => partiesKey(other) === key) && group.every((other) => compatible(other, draft));
}

/** The number of the happening that each draft reports, in order of first mention. */
export function groupsOf(drafts: readonly EventDraft[]): readonly number[] {
  const members: EventDraft[][] = [];
  return drafts.map((draft) => {
    const found = members.findIndex((group) => belongs(group, draft));
    if (found >= 0) {
      members[found]?.push(draft);
      return found;
    }
    members.push([draft]);
    return members.length - 1;
  });
}

/** The same claim twice in one sentence is said once. */
export function dropRepeats(drafts: readonly EventDraft[], trace: Trace | null = null): readonly EventDraft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const key = `${draft.sentence.index} ${draft.scope.modality} ${draft.kind === 'visit' ? (draft.place?.name ?? '') : ''} ${partiesKey(draft)}`;
    if (seen.has(key)) return trace?.dropped(draft, 'repeat');
    seen.add(key);
    return true;
  });
}
