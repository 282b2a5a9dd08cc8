import { type AmendRequest, type ClaimView, type Modality, placeFrom } from '../../graph/index.ts';

type NewActor = NonNullable<AmendRequest['actors']>[number]['to'];

/** What stands in the field of an actor, and whom that means; null until somebody is chosen. */
export type ActorDraft = { readonly text: string; readonly to: NewActor | null };

export type AmendDraft = {
  readonly date: string;
  readonly place: string;
  readonly modality: Modality;
  /** By the key of the actor in the claim; only those that were touched. */
  readonly actors: Readonly<Record<string, ActorDraft>>;
};

type Claim = Pick<ClaimView, 'when' | 'place' | 'modality' | 'actors'>;

export const draftOf = ({ when, place, modality }: Claim): AmendDraft => ({
  date: when ?? '',
  place: place ?? '',
  modality,
  actors: {},
});

const isUntouched = (name: string, draft: ActorDraft | undefined): boolean =>
  draft === undefined || (draft.to === null && draft.text.trim() === name);

function changedActors(claim: Claim, { actors }: AmendDraft): NonNullable<AmendRequest['actors']> {
  return claim.actors.flatMap(({ key }) => {
    const to = actors[key]?.to ?? null;
    return to === null ? [] : [{ from: key, to }];
  });
}

/** What of the draft differs from the claim; an emptied field says that it is not known. */
export function changeOf(draft: AmendDraft, claim: Claim): AmendRequest {
  const before = draftOf(claim);
  const place = draft.place.trim() === '' ? null : placeFrom(draft.place);
  const actors = changedActors(claim, draft);
  return {
    ...(draft.date === before.date ? {} : { date: draft.date.trim() === '' ? null : draft.date.trim() }),
    ...(draft.place === before.place || place === undefined ? {} : { place }),
    ...(draft.modality === before.modality ? {} : { modality: draft.modality }),
    ...(actors.length === 0 ? {} : { actors }),
  };
}

/** Why the draft cannot be sent yet, or null. */
export function draftFault(draft: AmendDraft, claim: Claim): string | null {
  const unclear =
    draft.place !== (claim.place ?? '') && draft.place.trim() !== '' && placeFrom(draft.place) === undefined;
  if (unclear) return 'Write the town and the three letters of its country: “Riga, LVA”.';
  const open = claim.actors.find(
    ({ key, name }) => !isUntouched(name, draft.actors[key]) && draft.actors[key]?.to === null,
  );
  return open === undefined ? null : `Choose from the list who stands in place of ${open.name}.`;
}

/** “Ada Berg, NOR” as a name that the graph does not know yet, as a person and as an organisation. */
export function newActors(text: string): readonly Exclude<NewActor, string>[] {
  const [, before, letters] = /^(.*),\s*([A-Z]{3})$/.exec(text.trim()) ?? [];
  const name = (before ?? text).trim();
  if (name.length < 2) return [];
  return [
    { kind: 'leader', name, country: letters ?? null },
    { kind: 'organization', name, country: null },
  ];
}
