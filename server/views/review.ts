import {
  type Doubt,
  disputedEvents,
  groupBy,
  type HeldRow,
  kindOf,
  meetingsHeld,
  type NamedActorRow,
  type NamedQuery,
  namedActors,
  participantsOfEvents,
  type Reference,
  type Review,
  type StoreView,
} from '../../graph/index.ts';
import { type Double, doubles, type Named, type Reason } from '../review/doubles.ts';
import type { Parted } from '../review/parted.ts';
import { eventViews, partyOf } from './event-views.ts';

/** Of each sort; the total says how many there are. */
const MOST_SHOWN = 100;
const PAGE = 5000;
const IDS_AT_ONCE = 1000;

type Place = { readonly view: StoreView; readonly reference: Reference };

const WHY: Readonly<Record<Reason, string>> = {
  near: 'their names differ by a letter or two',
  short: 'the shorter name may mean the longer one',
  nowhere: 'one of them has no country',
  'two-lands': 'one name in two countries',
};

/** Every row of a query that goes by pages of ids. */
async function all<R extends { readonly id: string }>(
  view: StoreView,
  query: NamedQuery<{ readonly after: string; readonly limit: number }, R>,
): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let after = ''; ; ) {
    const page = await view.read(query, { after, limit: PAGE });
    rows.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return rows;
    after = last.id;
  }
}

function isListed({ id }: NamedActorRow, reference: Reference): boolean {
  return id.startsWith('org:') ? reference.organization(id.slice(4)) !== null : reference.leader(id) !== null;
}

function namedOf(row: NamedActorRow, reference: Reference): Named {
  const kind = kindOf(row.labels) ?? 'leader';
  const names = [...new Set([row.name, ...(row.aliases ?? [])])];
  const country = kind === 'organization' ? 'org' : row.country;
  return { id: row.id, kind, names, country, listed: isListed(row, reference) };
}

async function doubts(
  { view, reference }: Place,
  areApart: (a: string, b: string) => boolean,
): Promise<Review['names']> {
  const rows = await all(view, namedActors);
  const byId = new Map(rows.map((r) => [r.id, r]));
  const found = doubles(
    rows.map((r) => namedOf(r, reference)),
    areApart,
  );
  const shown = found.slice(0, MOST_SHOWN).flatMap(({ reason, ...ids }: Double): Doubt[] => {
    const [a, b] = [byId.get(ids.a), byId.get(ids.b)];
    return a && b ? [{ reason, why: WHY[reason], a: partyOf(a, reference), b: partyOf(b, reference) }] : [];
  });
  return { pairs: shown, total: found.length };
}

async function partiesOf(view: StoreView, ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const parties = new Map<string, Set<string>>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const rows = await view.read(participantsOfEvents, { ids: ids.slice(from, from + IDS_AT_ONCE) });
    for (const { event, id } of rows) parties.set(event, (parties.get(event) ?? new Set()).add(id));
  }
  return parties;
}

/** Two meetings of one day and town in which somebody took part in both. */
async function meetings({ view, reference }: Place, parted: Parted): Promise<Review['meetings']> {
  const held = groupBy<HeldRow, string>(await all(view, meetingsHeld), (r) => `${r.date} ${r.place}`);
  const sameDay = [...held.values()].filter((rows) => rows.length > 1);
  const parties = await partiesOf(
    view,
    sameDay.flat().map((r) => r.id),
  );
  const overlap = (a: HeldRow, b: HeldRow): boolean =>
    [...(parties.get(a.id) ?? [])].some((id) => parties.get(b.id)?.has(id));
  const pairs = sameDay.flatMap((rows) =>
    rows.flatMap((a, i) =>
      rows.slice(i + 1).flatMap((b) => (overlap(a, b) && !parted.areTwo(a.id, b.id) ? [{ a, b }] : [])),
    ),
  );
  const latest = pairs.sort((x, y) => (x.a.date < y.a.date ? 1 : x.a.date > y.a.date ? -1 : x.a.id < y.a.id ? -1 : 1));
  const shown = latest.slice(0, MOST_SHOWN);
  const events = await eventViews(
    view,
    shown.flatMap(({ a, b }) => [a.id, b.id]),
    reference,
  );
  const byId = new Map(events.map((e) => [e.id, e]));
  const views = shown.flatMap(({ a, b }): Review['meetings']['pairs'] => {
    const [one, other] = [byId.get(a.id), byId.get(b.id)];
    return one && other ? [[one, other]] : [];
  });
  return { pairs: views, total: pairs.length };
}

async function disputed({ view, reference }: Place): Promise<Review['disputed']> {
  const ids = (await all(view, disputedEvents)).map((r) => r.id);
  return { events: [...(await eventViews(view, ids.slice(0, MOST_SHOWN), reference))], total: ids.length };
}

/** Pairs that were judged to be two are not asked about again. */
export type JudgedPairs = { readonly names: (a: string, b: string) => boolean; readonly meetings: Parted };

/** What a person had better look at: names that may be one, meetings that may be one, reports that contradict. */
export async function reviewView(place: Place, judged: JudgedPairs): Promise<Review> {
  return {
    names: await doubts(place, judged.names),
    meetings: await meetings(place, judged.meetings),
    disputed: await disputed(place),
  };
}
