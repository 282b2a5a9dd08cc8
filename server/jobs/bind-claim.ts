import {
  type Amendment,
  type AmendRequest,
  type Argument,
  argumentKey,
  argumentsRead,
  type Claim,
  type ClaimKey,
  claimById,
  claimKey,
  foldName,
  type IsoDay,
  ownId,
  Said,
  type Subject,
  slug,
} from '../../graph/index.ts';
import { type BindDeps, called, subject } from './bind-subject.ts';
import { JudgementRefused } from './refused.ts';

/** A claim as it stands, and its key as it was read. */
export type BoundClaim = {
  readonly said: Claim['said'];
  readonly key: ClaimKey;
  readonly published: IsoDay | null;
};

export async function claimOf(id: string, { view }: BindDeps): Promise<BoundClaim> {
  const [row] = await view.read(claimById, { id });
  if (!row) {
    const hint = 'GET /api/nodes/:id and GET /api/articles/:id list claims with their ids.';
    throw new JudgementRefused(`There is no claim '${id}'.`, hint, true);
  }
  const said = Said.parse(JSON.parse(row.said));
  const key = claimKey({ ...row, kind: row.kind as Claim['kind'], said });
  return { said, key, published: row.published };
}

/** The keys, as they were read, of the actors of the claim that became this node or have this key. */
function placesOf(from: string, { said, published }: BoundClaim, { writer, reference }: BindDeps): readonly string[] {
  const isMeant = (argument: Argument): boolean =>
    [argumentKey(argument), ownId(argument, reference), writer.actor(argument, published)].includes(from);
  const read = argumentsRead(said);
  return said.args.flatMap((argument, i) => (isMeant(argument) ? (read[i] ?? []) : []));
}

/** The same; there must be one. Throws JudgementRefused. */
export function takingPart(from: string, of: BoundClaim, deps: BindDeps): readonly string[] {
  const places = placesOf(from, of, deps);
  if (places.length > 0) return places;
  throw new JudgementRefused(`'${from}' takes no part in this claim.`, 'The card of its event lists who does.');
}

type Replaced = NonNullable<AmendRequest['actors']>[number];

async function newSubject(to: Replaced['to'], deps: BindDeps): Promise<Subject> {
  const { reference } = deps;
  if (typeof to === 'string') return called(to, deps);
  const { kind, name, country } = to;
  if (country !== null && reference.country(country) === null && !country.startsWith('org:')) {
    throw new JudgementRefused(`'${country}' is no country.`, 'Give its three letters, for example NOR.');
  }
  if (kind === 'country') return subject(country ?? name, reference);
  const key = kind === 'organization' ? slug(name) : foldName(name);
  if (key === '') throw new JudgementRefused(`'${name}' is no name.`, 'Write a name with letters or numbers.');
  const own = { kind, key, country: kind === 'organization' ? null : country };
  return { ...own, id: ownId(own, reference), name };
}

async function bindActor({ from, to }: Replaced, of: BoundClaim, deps: BindDeps) {
  const places = takingPart(from, of, deps);
  const other = await newSubject(to, deps);
  return places.map((each) => ({ from: each, to: other }));
}

/** What is to be said in place of what was read. Throws JudgementRefused. */
export async function bindChange(change: AmendRequest, of: BoundClaim, deps: BindDeps): Promise<Amendment> {
  const { actors, ...rest } = change;
  const land = rest.place?.country ?? null;
  if (land !== null && deps.reference.country(land) === null) {
    throw new JudgementRefused(`'${land}' is no country.`, 'Give its three letters, for example NOR.');
  }
  if (Object.keys(change).length === 0) {
    throw new JudgementRefused('Nothing is to be changed.', 'Give a date, a place, a modality or an actor.');
  }
  if (actors === undefined) return rest;
  const bound = await Promise.all(actors.map((a) => bindActor(a, of, deps)));
  return { ...rest, actors: bound.flat() };
}
