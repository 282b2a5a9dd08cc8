import type { Argument, SaidPlace } from '../model/claim.ts';
import type { IsoDay } from '../model/date.ts';
import { foldName } from '../model/fold.ts';
import { type ActorId, asActorId, countryId, leaderIdFromKey, organizationId, placeId } from '../model/id.ts';
import type { Names } from './names.ts';
import type { LeaderFacts, Reference } from './reference.ts';
import type { ResolvedPlace } from './resolved.ts';

const MAX_TOKENS_FOR_PAIRS = 6;

/** From what a sentence says to nodes. */
export type Resolve = {
  /** The id of an actor; `published` is the article's day, or null. */
  actor(argument: Argument, published: IsoDay | null): ActorId;
  place(said: SaidPlace | null): ResolvedPlace | null;
};

type Wanted = {
  readonly key: string;
  readonly affiliation: string | null;
  readonly day: IsoDay | null;
  readonly roleId: string | null;
};

function acts(leader: LeaderFacts, affiliation: string | null): boolean {
  return affiliation === null || leader.country === affiliation || leader.terms.some((t) => t.of === affiliation);
}

/** Whether a term holds the day; with `roleId` only one of that office. */
function inOffice(leader: LeaderFacts, { day, affiliation }: Wanted, roleId: string | null = null): boolean {
  if (day === null) return false;
  return leader.terms.some(
    (t) =>
      (affiliation === null || t.of === affiliation) &&
      (roleId === null || t.roleId === roleId) &&
      (t.from === null || t.from <= day) &&
      (t.to === null || day <= t.to),
  );
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** The one row of the leaders' table that this key means; a short or shared name must be in office on the day, of several by the office that is named. */
function tableRow(reference: Reference, wanted: Wanted): LeaderFacts | null {
  const rows = reference.leadersByKey(wanted.key).filter((row) => acts(row.leader, wanted.affiliation));
  const sole = only(rows);
  if (sole && !sole.short) return sole.leader;
  const serving = rows.filter((row) => inOffice(row.leader, wanted));
  const named = wanted.roleId === null ? [] : serving.filter((row) => inOffice(row.leader, wanted, wanted.roleId));
  return (only(serving) ?? only(named))?.leader ?? null;
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

/** A town has the name of the table, however it is written: Kiev is Kyiv. */
function placeOf(said: SaidPlace | null, reference: Reference): ResolvedPlace | null {
  if (said === null) return null;
  const { name, country } = said;
  if (name === null) return country === null ? null : { id: country, name, country };
  const known = reference.place(name, country)?.name ?? name;
  return { id: placeId(country, known), name: known, country };
}

/** Resolution over the live names: order-free, because it sees only which names are live and the tables. */
export function makeResolve(names: Names, reference: Reference): Resolve {
  const leader = (wanted: Wanted): ActorId => {
    const row = tableRow(reference, wanted) ?? rowInside(reference, wanted);
    if (row) return asActorId(row.id);
    const longer = names.containing(wanted.key, wanted.affiliation);
    const ids = new Set(longer.map((n) => leader({ ...wanted, key: n.key, affiliation: n.affiliation })));
    return only([...ids]) ?? leaderIdFromKey(wanted.key, wanted.affiliation);
  };
  return {
    place: (said) => placeOf(said, reference),
    actor(argument, published) {
      if (argument.kind === 'country') return countryId(argument.key);
      if (argument.kind === 'organization') return organizationId(argument.key, argument.name);
      return leader({
        key: foldName(argument.key),
        affiliation: argument.country,
        day: published,
        roleId: argument.roleId,
      });
    },
  };
}
