import type { Argument } from '../model/claim.ts';
import type { IsoDay } from '../model/date.ts';
import { foldName } from '../model/fold.ts';
import { type ActorId, asActorId, countryId, leaderIdFromKey, organizationId } from '../model/id.ts';
import type { Names } from './names.ts';
import type { LeaderFacts, Reference } from './reference.ts';

const MAX_TOKENS_FOR_PAIRS = 6;

/** Turns an argument of a sentence into the id of a node. `published` is the article's day, or null. */
export type Resolve = (argument: Argument, published: IsoDay | null) => ActorId;

type Wanted = { readonly key: string; readonly affiliation: string | null; readonly day: IsoDay | null };

function acts(leader: LeaderFacts, affiliation: string | null): boolean {
  return affiliation === null || leader.country === affiliation || leader.terms.some((t) => t.of === affiliation);
}

function inOffice(leader: LeaderFacts, wanted: Wanted): boolean {
  const { day, affiliation } = wanted;
  if (day === null) return false;
  return leader.terms.some(
    (t) =>
      (affiliation === null || t.of === affiliation) &&
      (t.from === null || t.from <= day) &&
      (t.to === null || day <= t.to),
  );
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** The one row of the leaders' table that this key means; a short or shared name must be in office on the day. */
function tableRow(reference: Reference, wanted: Wanted): LeaderFacts | null {
  const rows = reference.leadersByKey(wanted.key).filter((row) => acts(row.leader, wanted.affiliation));
  const sole = only(rows);
  if (sole && !sole.short) return sole.leader;
  return only(rows.filter((row) => inOffice(row.leader, wanted)))?.leader ?? null;
}

/** "Vladimir Vladimirovich Putin": a longer form that holds exactly one row's two-token name of that country. */
function rowInside(reference: Reference, wanted: Wanted): LeaderFacts | null {
  const tokens = wanted.key.split(' ');
  if (wanted.affiliation === null || tokens.length < 3 || tokens.length > MAX_TOKENS_FOR_PAIRS) return null;
  const pairs = tokens.flatMap((first, i) => tokens.slice(i + 1).map((second) => `${first} ${second}`));
  const rows = pairs.flatMap((pair) => reference.leadersByKey(pair));
  const fitting = rows.filter((row) => !row.short && acts(row.leader, wanted.affiliation));
  return only([...new Map(fitting.map((row) => [row.leader.id, row.leader])).values()]);
}

/** Resolution over the live names: order-free, because it sees only which names are live and the tables. */
export function makeResolve(names: Names, reference: Reference): Resolve {
  const leader = (wanted: Wanted): ActorId => {
    const row = tableRow(reference, wanted) ?? rowInside(reference, wanted);
    if (row) return asActorId(row.id);
    const longer = names.containing(wanted.key, wanted.affiliation);
    const ids = new Set(longer.map((n) => leader({ key: n.key, affiliation: n.affiliation, day: wanted.day })));
    return only([...ids]) ?? leaderIdFromKey(wanted.key, wanted.affiliation);
  };
  return (argument, published) => {
    if (argument.kind === 'country') return countryId(argument.key);
    if (argument.kind === 'organization') return organizationId(argument.key, argument.name);
    return leader({ key: foldName(argument.key), affiliation: argument.country, day: published });
  };
}
