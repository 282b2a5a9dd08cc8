import { type Judgement, type JudgeRequest, ownId } from '../../graph/index.ts';
import { bindChange, claimOf } from './bind-claim.ts';
import { bindTwoMeetings } from './bind-meetings.ts';
import { bindNamesake } from './bind-namesake.ts';
import { type BindDeps, called, present } from './bind-subject.ts';
import { JudgementRefused } from './refused.ts';

type PairRequest = Extract<JudgeRequest, { act: 'merge' | 'apart' }>;

async function namesOfPair({ act, ...ids }: PairRequest, deps: BindDeps): Promise<Judgement> {
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
  for (const { id } of [a, b]) {
    const one = await present(id, deps);
    if (ownId(one, deps.reference) !== one.id) {
      throw new JudgementRefused(`'${one.id}' shares its name with another row of the tables.`, 'Mend the tables.');
    }
  }
  if (a.id === b.id) throw new JudgementRefused('These are one id.', 'Give two.');
  return { act, a, b };
}

const numbers = (by: readonly number[]): string => by.map((n) => `#${n}`).join(' and ');

/** Not against what was judged before. */
async function bindPair(request: PairRequest, deps: BindDeps): Promise<Judgement> {
  const judgement = await namesOfPair(request, deps);
  const tried = deps.judgements.tried(judgement).standings.at(-1);
  if (tried?.state === 'against') {
    const opposite = request.act === 'merge' ? 'keeps two of them apart' : 'makes them one';
    const hint = `\`diplograph judge list\` shows it; undo it first: \`diplograph judge undo ${tried.by[0] ?? ''}\`.`;
    throw new JudgementRefused(`This is against ${numbers(tried.by)}, which ${opposite}.`, hint);
  }
  return judgement;
}

/** From ids to what a new reading cannot renumber. Throws JudgementRefused. */
export async function bind(request: JudgeRequest, deps: BindDeps): Promise<Judgement> {
  switch (request.act) {
    case 'merge':
    case 'apart':
      return bindPair(request, deps);
    case 'namesake':
      return bindNamesake(request, deps);
    case 'two-meetings':
      return bindTwoMeetings(request, deps);
    case 'reject':
      return { act: 'reject', claim: (await claimOf(request.claim, deps)).key };
    case 'amend': {
      const of = await claimOf(request.claim, deps);
      return { act: 'amend', claim: of.key, change: await bindChange(request.change, of, deps) };
    }
  }
}

/** Takes a judgement back. Throws JudgementRefused. */
export function bindUndo(number: number, { judgements }: Pick<BindDeps, 'judgements'>): Judgement {
  const standing = judgements.now().standings.find((s) => s.number === number);
  const hint = '`diplograph judge list` shows all with their numbers.';
  if (!standing) throw new JudgementRefused(`There is no judgement #${number}.`, hint, true);
  if (standing.state === 'undone') throw new JudgementRefused(`#${number} is undone already.`, hint);
  return { act: 'undo', number };
}
