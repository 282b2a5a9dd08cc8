import type { Argument, Claim } from '../model/claim.ts';
import type { IsoDay } from '../model/date.ts';
import type { ActorId } from '../model/id.ts';

/** What the graph needs of a live claim; the rest stays in the store. */
export type LiveClaim = Pick<Claim, 'id' | 'article' | 'kind' | 'modality' | 'said'> & {
  readonly published: IsoDay | null;
  /** Articles of one story have one vote. */
  readonly storyId: string;
};

/** `own` is the id before judgements of sameness. */
export type ResolvedActor = { readonly id: ActorId; readonly own: ActorId; readonly argument: Argument };
/** `name` null: the country itself is the place and `id` is its ISO3. */
export type ResolvedPlace = { readonly id: string; readonly name: string | null; readonly country: string | null };
export type ResolvedTopic = { readonly id: string; readonly name: string };

/** The actors, places and topic of a claim by their ids. */
export type Named = {
  readonly actors: readonly ResolvedActor[];
  readonly place: ResolvedPlace | null;
  /** Further towns of the same stay. */
  readonly alsoIn: readonly ResolvedPlace[];
  readonly topic: ResolvedTopic | null;
};

export type ResolvedClaim = LiveClaim & Named & { readonly block: string };
