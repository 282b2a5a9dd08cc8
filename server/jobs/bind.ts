import {
  type Amendment,
  type AmendRequest,
  type Argument,
  argumentKey,
  type Claim,
  claimById,
  claimKey,
  foldName,
  type Judgement,
  type JudgeRequest,
  nodesById,
  ownId,
  type Reference,
  Said,
  type StoreView,
  type Subject,
  slug,
  subjectOf,
} from '../../graph/index.ts';
import type { GraphWriter } from '../store/graph-writer.ts';
import type { Judgements } from './judgements.ts';

/** A judgement that cannot be made: what is wrong, and what to do. */
export class JudgementRefused extends Error {
  readonly hint: string;
  readonly missing: boolean;

  constructor(message: string, hint: string, missing = false) {
    super(message);
    this.name = 'JudgementRefused';
    this.hint = hint;
    this.missing = missing;
  }
}

type Deps = {
  readonly view: StoreView;
  readonly reference: Reference;
  readonly writer: Pick<GraphWriter, 'address' | 'isCalled'>;
  readonly judgements: Judgements;
};

const LOOK = '`diplograph review` lists ids, and GET /api/search finds them by name.';

function subject(id: string, reference: Reference): Subject {
  const found = subjectOf(id, reference);
  if (found === null) throw new JudgementRefused(`'${id}' is no id of a person or an organisation.`, LOOK, true);
  return found;
}

/** With the name under which people know its node. */
async function called(id: string, { reference, view }: Deps): Promise<Subject> {
  const found = subject(id, reference);
  const [node] = await view.read(nodesById('Actor'), { ids: [id] });
  return { ...found, name: node?.name ?? found.name };
}

async function bindPair({ act, ...ids }: Extract<JudgeRequest, { a: string }>, deps: Deps): Promise<Judgement> {
  const { reference, writer } = deps;
  const [a, b] = [await called(ids.a, deps), await called(ids.b, deps)];
  if (a.kind !== b.kind) {
    throw new JudgementRefused(
      `'${a.id}' is a ${a.kind} and '${b.id}' a ${b.kind}.`,
      'Only two of one kind can be one.',
    );
  }
  if (a.kind === 'country') {
    throw new JudgementRefused('Countries come from the table and are not judged.', 'Amend the claims instead.');
  }
  for (const one of [a, b]) {
    if (!writer.isCalled(one)) throw new JudgementRefused(`There is no '${one.id}' in the graph.`, LOOK, true);
    if (ownId(one, reference) !== one.id) {
      throw new JudgementRefused(`'${one.id}' shares its name with another row of the tables.`, 'Mend the tables.');
    }
  }
  if (a.id === b.id) throw new JudgementRefused('These are one id.', 'Give two.');
  return { act, a, b };
}

/** The claim as it stands, and its key as it was read. */
async function claimOf(id: string, { view, judgements }: Deps) {
  const [row] = await view.read(claimById, { id });
  if (!row) {
    const hint = 'GET /api/nodes/:id and GET /api/articles/:id list claims with their ids.';
    throw new JudgementRefused(`There is no claim '${id}'.`, hint, true);
  }
  const said = Said.parse(JSON.parse(row.said));
  const claim = { ...row, said } as unknown as Claim;
  const [first] = said.amended ?? [];
  const earlier = first === undefined ? undefined : judgements.records()[first - 1]?.judgement;
  const key = earlier?.act === 'amend' ? earlier.claim : claimKey(claim);
  return { claim, key, published: row.published };
}

type Replaced = NonNullable<AmendRequest['actors']>[number];

async function newSubject(to: Replaced['to'], deps: Deps): Promise<Subject> {
  const { reference } = deps;
  if (typeof to === 'string') return called(to, deps);
  const { kind, name, country } = to;
  if (country !== null && reference.country(country) === null && !country.startsWith('org:')) {
    throw new JudgementRefused(`'${country}' is no country.`, 'Give its three letters, for example NOR.');
  }
  if (kind === 'country') return subject(country ?? name, reference);
  const key = kind === 'organization' ? slug(name) : foldName(name);
  const own = { kind, key, country: kind === 'organization' ? null : country };
  return { ...own, id: ownId(own, reference), name };
}

type OfClaim = Awaited<ReturnType<typeof claimOf>>;

/** The actors of the claim, as it was read, that became this node. */
function placesOf(id: string, { claim, key }: OfClaim, { writer, reference, judgements }: Deps): readonly string[] {
  const earlier = (claim.said.amended ?? []).flatMap((n) => {
    const judgement = judgements.records()[n - 1]?.judgement;
    return judgement?.act === 'amend' ? (judgement.change.actors ?? []) : [];
  });
  const asRead = (argument: Argument): string | null => {
    const now = argumentKey(argument);
    if (key.args.includes(now)) return now;
    return earlier.find(({ to }) => `${argument.role} ${to.kind} ${to.key}` === now)?.from ?? null;
  };
  const isHere = ({ kind, key: name, country }: Argument): boolean => {
    const own = ownId({ kind, key: name, country }, reference);
    return own === id || writer.address(own) === id;
  };
  return claim.said.args.filter(isHere).flatMap((a) => asRead(a) ?? []);
}

async function bindActor({ from, to }: Replaced, of: OfClaim, deps: Deps) {
  const places = placesOf(from, of, deps);
  if (places.length === 0) {
    throw new JudgementRefused(`'${from}' takes no part in this claim.`, 'The card of its event lists who does.');
  }
  const other = await newSubject(to, deps);
  return places.map((each) => ({ from: each, to: other }));
}

async function bindChange(change: AmendRequest, of: OfClaim, deps: Deps): Promise<Amendment> {
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

const numbers = (by: readonly number[]): string => by.map((n) => `#${n}`).join(' and ');

/** From ids to what a new reading cannot renumber. Throws JudgementRefused. */
export async function bind(request: JudgeRequest, deps: Deps): Promise<Judgement> {
  if (request.act === 'reject' || request.act === 'amend') {
    const of = await claimOf(request.claim, deps);
    if (request.act === 'reject') return { act: 'reject', claim: of.key };
    return { act: 'amend', claim: of.key, change: await bindChange(request.change, of, deps) };
  }
  const judgement = await bindPair(request, deps);
  const tried = deps.judgements.tried(judgement).standings.at(-1);
  if (tried?.state === 'against') {
    const opposite = request.act === 'merge' ? 'keeps two of them apart' : 'makes them one';
    const hint = `\`diplograph judge list\` shows it; undo it first: \`diplograph judge undo ${tried.by[0] ?? ''}\`.`;
    throw new JudgementRefused(`This is against ${numbers(tried.by)}, which ${opposite}.`, hint);
  }
  return judgement;
}

/** Takes a judgement back. Throws JudgementRefused. */
export function bindUndo(number: number, { judgements }: Pick<Deps, 'judgements'>): Judgement {
  const standing = judgements.now().standings.find((s) => s.number === number);
  const hint = '`diplograph judge list` shows all with their numbers.';
  if (!standing) throw new JudgementRefused(`There is no judgement #${number}.`, hint, true);
  if (standing.state === 'undone') throw new JudgementRefused(`#${number} is undone already.`, hint);
  return { act: 'undo', number };
}
