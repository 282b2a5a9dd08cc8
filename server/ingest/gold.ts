import type { Argument, Article, ClaimDraft } from '../../graph/index.ts';
import type { Extraction, Person } from './extractor.ts';

type Meeting = {
  participants: readonly string[];
  place: string | null;
  country: string | null;
  date: string | null;
  modality: string;
  form: string;
  count: number;
  evidence: readonly string[];
  ambiguous: false;
};
type Visit = Pick<Meeting, 'place' | 'country' | 'date' | 'modality' | 'evidence' | 'ambiguous'> & { visitor: string };
type Support = Pick<Meeting, 'modality' | 'evidence' | 'ambiguous'> & {
  source: string;
  target: string;
  target_type: string;
  polarity: string;
};
type Invite = Pick<Meeting, 'place' | 'country' | 'evidence' | 'ambiguous'> & { from: string; to: string };
/** A document in the shape of the annotation guidelines. */
export type GoldDocument = {
  readonly id: string;
  readonly date: string | null;
  readonly persons: readonly Person[];
  readonly meetings: readonly Meeting[];
  readonly visits: readonly Visit[];
  readonly supports: readonly Support[];
  readonly invites: readonly Invite[];
};

const first = <T>(values: readonly (T | null | undefined)[]): T | null => values.find((value) => value != null) ?? null;
const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
const names = (claim: ClaimDraft, role: string): readonly string[] =>
  claim.said.args.filter((arg) => arg.role === role).map((arg) => arg.name);

function groupsOf(claims: readonly ClaimDraft[], kind: ClaimDraft['kind']): readonly (readonly ClaimDraft[])[] {
  const groups = new Map<string, ClaimDraft[]>();
  for (const claim of claims.filter((c) => c.kind === kind)) {
    const key = `${claim.said.group ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()];
}

type Shared = Pick<Meeting, 'place' | 'country' | 'date' | 'modality' | 'evidence' | 'ambiguous'>;

function finest(values: readonly (string | null | undefined)[]): string | null {
  return [...values].filter((value) => value != null).sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0] ?? null;
}

function shared(claims: readonly ClaimDraft[]): Shared {
  return {
    place: first(claims.map((claim) => claim.said.place?.name)),
    country: first(claims.map((claim) => claim.said.place?.country)),
    date: finest(claims.map((claim) => claim.said.date?.when)),
    modality: claims[0]?.modality ?? 'occurred',
    evidence: unique(claims.map((claim) => claim.quote)),
    ambiguous: false,
  };
}

/** Where one report names who came for a country, the country of the others is that person. */
function withoutLed(args: readonly Argument[]): readonly Argument[] {
  const actors = args.filter((arg) => arg.role === 'actor');
  const led = new Set(actors.flatMap((arg) => (arg.kind === 'leader' && arg.country !== null ? [arg.country] : [])));
  return actors.filter((arg) => arg.kind !== 'country' || !led.has(arg.key));
}

function meeting(claims: readonly ClaimDraft[]): Meeting {
  const participants = unique(withoutLed(claims.flatMap((claim) => claim.said.args)).map((arg) => arg.name));
  const stated = first(claims.map((claim) => claim.said.form)) ?? 'in-person';
  const form = participants.length > 2 && stated === 'in-person' ? 'multilateral' : stated;
  return { participants, ...shared(claims), form, count: first(claims.map((claim) => claim.said.count)) ?? 1 };
}

const visit = (claims: readonly ClaimDraft[]): Visit => ({
  visitor: claims.flatMap((c) => names(c, 'actor'))[0] ?? '',
  ...shared(claims),
});

function targetType(target: Argument | undefined): string {
  if (target === undefined) return 'topic';
  return target.kind === 'leader' ? 'person' : target.kind;
}

function support(claims: readonly ClaimDraft[]): readonly Support[] {
  const claim = claims[0];
  const source = claim === undefined ? undefined : names(claim, 'actor')[0];
  if (claim === undefined || source === undefined) return [];
  const target = claim.said.args.find((arg) => arg.role === 'recipient');
  const evidence = unique(claims.map((c) => c.quote));
  const rest = {
    polarity: claim.said.polarity ?? 'supports',
    modality: claim.modality,
    evidence,
    ambiguous: false,
  } as const;
  const name = target?.name ?? claim.said.topic?.name ?? '';
  return [{ source, target: name, target_type: targetType(target), ...rest }];
}

function invite(claims: readonly ClaimDraft[]): readonly Invite[] {
  const claim = claims[0];
  const [from, to] = claim === undefined ? [] : [names(claim, 'actor')[0], names(claim, 'recipient')[0]];
  if (from === undefined || to === undefined) return [];
  const { place, country, evidence, ambiguous } = shared(claims);
  return [{ from, to, place, country, evidence, ambiguous }];
}

const HELD = 'occurred';
const overlap = (a: readonly string[], b: readonly string[]): number => a.filter((name) => b.includes(name)).length;

/** A meeting first planned and then reported as held, on the same day, is one that was held. */
function mergeHeld(meetings: readonly Meeting[]): readonly Meeting[] {
  const held = meetings.filter((one) => one.modality === HELD);
  const planned = meetings.filter((one) => one.modality === 'planned' && one.date?.length === 10);
  const twin = (one: Meeting): Meeting | undefined =>
    held.find((other) => other.date === one.date && overlap(other.participants, one.participants) > 1);
  const gone = new Set(planned.filter((one) => twin(one) !== undefined));
  return meetings
    .filter((one) => !gone.has(one))
    .map((one) => {
      const more = planned.filter((other) => gone.has(other) && twin(other) === one);
      const participants = unique([one, ...more].flatMap((m) => m.participants));
      const evidence = unique([one, ...more].flatMap((m) => m.evidence));
      return {
        ...one,
        participants,
        evidence,
        form: participants.length > 2 && one.form === 'in-person' ? 'multilateral' : one.form,
      };
    });
}

/** A visit that is called off is no longer planned. */
const withoutCancelled = (visits: readonly Visit[]): readonly Visit[] =>
  visits.filter(
    (one) =>
      one.modality !== 'planned' ||
      !visits.some(
        (other) => other.modality === 'cancelled' && other.visitor === one.visitor && other.country === one.country,
      ),
  );

/** The extraction as a document of the annotation format: one entry for each happening of the article. */
export function toGold(id: string, article: Pick<Article, 'published'>, extraction: Extraction): GoldDocument {
  const { claims, persons } = extraction;
  return {
    id,
    date: article.published,
    persons,
    meetings: mergeHeld(groupsOf(claims, 'meeting').map(meeting)),
    visits: withoutCancelled(groupsOf(claims, 'visit').map(visit)),
    supports: groupsOf(claims, 'stance').flatMap(support),
    invites: groupsOf(claims, 'invitation').flatMap(invite),
  };
}
