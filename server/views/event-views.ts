import {
  argumentKey,
  type ClaimView,
  claimsOfEvents,
  EventView,
  eventsById,
  groupBy,
  kindOf,
  MODALITIES,
  type Modality,
  NODE_KINDS,
  type NodeKind,
  type Party,
  participantsOfEvents,
  placesOfEvents,
  type Reference,
  Said,
  type StoredClaimRow,
  type StoreView,
  type Telling,
  topicNamesOfEvents,
  townNames,
} from '../../graph/index.ts';

/** ISO2 of a country, for its flag; of an organisation or an unknown land none. */
export function flagOf(country: string | null, reference: Reference): string | null {
  return country === null ? null : (reference.country(country)?.iso2 ?? null);
}

export type ActorRow = {
  readonly id: string;
  readonly name: string;
  readonly labels: readonly string[];
  readonly country: string | null;
};

export function partyOf(row: ActorRow, reference: Reference): Party {
  const kind: NodeKind = kindOf(row.labels) ?? 'organization';
  if (!NODE_KINDS[kind].acts) throw new RangeError(`${row.id} is no actor`);
  const country = kind === 'country' ? row.id : row.country;
  return { id: row.id, kind: kind as Party['kind'], name: row.name, country, iso2: flagOf(country, reference) };
}

/** A stored claim as people read it; marks are in offsets of the quote. */
export function claimView(row: StoredClaimRow): ClaimView {
  const said = Said.parse(JSON.parse(row.said));
  const inside = said.marks.filter((m) => m.start >= row.start && m.end <= row.end);
  return {
    id: row.id,
    quote: row.quote,
    marks: inside.map((m) => ({ kind: m.kind, start: m.start - row.start, end: m.end - row.start })),
    modality: row.modality as Modality,
    cue: row.cue,
    confidence: row.confidence,
    rule: row.rule,
    attribution: row.attribution,
    hearsay: row.hearsay,
    when: said.date?.when ?? null,
    whenStatus: said.date?.status ?? null,
    place: said.place === null ? null : townNames([said.place, ...(said.alsoIn ?? [])].map(({ name }) => name)) || null,
    actors: said.args.map((a) => ({
      key: argumentKey(a),
      name: a.name,
      kind: a.kind,
      role: a.role,
      country: a.country,
    })),
    amended: [...(said.amended ?? [])],
    start: row.start,
    end: row.end,
    article: {
      id: row.article,
      title: row.title,
      published: row.published,
      outlets: row.outlets,
      urls: row.urls,
      machineCoded: row.machineCoded,
    },
  };
}

function tellingOf(rows: readonly StoredClaimRow[]): Telling {
  const distinct = (values: readonly string[]): number => new Set(values).size;
  return {
    articles: distinct(rows.map((row) => row.article)),
    outlets: distinct(rows.flatMap((row) => row.outlets)),
    stories: distinct(rows.map((row) => row.story)),
  };
}

/** Took place first, then planned and so on; then by confidence, then by article day. */
function byWeight(a: ClaimView, b: ClaimView): number {
  const rank = MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality);
  const day = (a.article.published ?? '') < (b.article.published ?? '') ? -1 : 1;
  return rank || b.confidence - a.confidence || day || (a.id < b.id ? -1 : 1);
}

type Held = { readonly id: string; readonly name: string; readonly country: string | null };

/** Where an event was; of the towns of one stay all are named. */
function placeView(held: readonly Held[], reference: Reference): EventView['place'] {
  const [first] = held;
  if (first === undefined) return null;
  const country = first.country ?? (reference.country(first.id) ? first.id : null);
  return { id: first.id, name: townNames(held.map(({ name }) => name)), country };
}

/** Events with all their claims, in the order of `ids`; ids that are not there are left out. */
export async function eventViews(
  view: StoreView,
  ids: readonly string[],
  reference: Reference,
): Promise<readonly EventView[]> {
  const params = { ids: [...new Set(ids)] };
  const [events, participants, places, topics, claims] = await Promise.all([
    view.read(eventsById, params),
    view.read(participantsOfEvents, params),
    view.read(placesOfEvents, params),
    view.read(topicNamesOfEvents, params),
    view.read(claimsOfEvents, params),
  ]);
  const rows = new Map(events.map((e) => [e.id, e]));
  const actors = groupBy(participants, (p) => p.event);
  const held = groupBy(places, (p) => p.event);
  const topic = new Map(topics.map((t) => [t.event, { id: t.id, name: t.name }]));
  const told = groupBy(claims, (c) => c.event);
  return params.ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    return [
      EventView.parse({
        ...row,
        place: placeView(held.get(id) ?? [], reference),
        topic: topic.get(id) ?? null,
        participants: (actors.get(id) ?? []).map((p) => ({
          party: partyOf(p, reference),
          role: p.role,
          status: p.status,
        })),
        told: tellingOf(told.get(id) ?? []),
        claims: (told.get(id) ?? []).map(claimView).sort(byWeight),
      }),
    ];
  });
}
