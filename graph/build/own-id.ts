import type { IsoDay } from '../model/date.ts';
import { foldName } from '../model/fold.ts';
import { type ActorId, asActorId, countryId, leaderIdFromKey, organizationId } from '../model/id.ts';
import type { Subject } from '../model/judgement.ts';
import { isNamesake } from '../model/namesake.ts';
import type { LeaderFacts, Reference } from './reference.ts';

/** A name as it is looked up; `day` is that of the article. */
export type Wanted = {
  readonly key: string;
  readonly affiliation: string | null;
  readonly day: IsoDay | null;
  readonly roleId: string | null;
};

export function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

export function acts(leader: LeaderFacts, affiliation: string | null): boolean {
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

/** The one row of the leaders' table that this key means; a short or shared name must be in office on the day, of several by the office that is named. */
export function tableRow(reference: Reference, wanted: Wanted): LeaderFacts | null {
  if (isNamesake(wanted.key)) return null;
  const rows = reference.leadersByKey(wanted.key).filter((row) => acts(row.leader, wanted.affiliation));
  const sole = only(rows);
  if (sole && !sole.short) return sole.leader;
  const serving = rows.filter((row) => inOffice(row.leader, wanted));
  const named = wanted.roleId === null ? [] : serving.filter((row) => inOffice(row.leader, wanted, wanted.roleId));
  return (only(serving) ?? only(named))?.leader ?? null;
}

/** The id of a name by the tables and itself alone, whatever other names there are. */
export function ownId(subject: Pick<Subject, 'kind' | 'key' | 'country'>, reference: Reference): ActorId {
  const { kind, key, country } = subject;
  if (kind === 'country') return countryId(key);
  if (kind === 'organization') return organizationId(key, key);
  const row = tableRow(reference, { key, affiliation: country, day: null, roleId: null });
  return row ? asActorId(row.id) : leaderIdFromKey(key, country);
}

const LEADER_ID = /^([^.\s]+)\.(x|[A-Z]{3}|org:\S+)$/u;

/** The name behind the id of a leader without a row. */
function unlisted(id: string): Subject | null {
  const [, slug, affiliation] = LEADER_ID.exec(id) ?? [];
  if (slug === undefined || affiliation === undefined) return null;
  const key = slug.replaceAll('-', ' ');
  return { kind: 'leader', key, country: affiliation === 'x' ? null : affiliation, id, name: key };
}

/** The name behind an id of an actor, also one that is no node any more; null when it has not the form of one. */
export function subjectOf(id: string, reference: Reference): Subject | null {
  const land = reference.country(id);
  if (land) return { kind: 'country', key: id, country: id, id, name: land.name };
  if (id.startsWith('org:') && id.length > 4) {
    const key = id.slice(4);
    return { kind: 'organization', key, country: null, id, name: reference.organization(key)?.name ?? key };
  }
  const row = reference.leader(id);
  if (row) return { kind: 'leader', key: foldName(row.name), country: row.country, id, name: row.name };
  return unlisted(id);
}
