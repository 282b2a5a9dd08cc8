import {
  type Judgement,
  type JudgeRequest,
  leaderIdFromKey,
  namesakeKey,
  nthOf,
  type Subject,
  withoutNumber,
} from '../../graph/index.ts';
import { claimOf, takingPart } from './bind-claim.ts';
import { type BindDeps, present } from './bind-subject.ts';
import type { Judgements } from './judgements.ts';
import { JudgementRefused } from './refused.ts';

/** A number that no person of this name ever had: taking a judgement back must not give its number away. */
function nextNumber({ key, country }: Subject, judgements: Judgements): number {
  const name = withoutNumber(key);
  const given = judgements.records().flatMap(({ judgement: j }) => {
    const isHere = j.act === 'namesake' && withoutNumber(j.other.key) === name && j.other.country === country;
    return isHere ? [nthOf(j.other.key)] : [];
  });
  return Math.max(1, ...given) + 1;
}

/** In these claims the name means somebody else, who gets a number. Throws JudgementRefused. */
export async function bindNamesake(
  { who: id, claims }: Extract<JudgeRequest, { act: 'namesake' }>,
  deps: BindDeps,
): Promise<Judgement> {
  const who = await present(id, deps);
  if (who.kind !== 'leader') {
    throw new JudgementRefused(`'${id}' is a ${who.kind}.`, 'Only persons have namesakes; amend the claims instead.');
  }
  const key = namesakeKey(who.key, nextNumber(who, deps.judgements));
  const other = { ...who, key, id: leaderIdFromKey(key, who.country) };
  const bound = await Promise.all([...new Set(claims)].map((claim) => claimOf(claim, deps)));
  const places = bound.flatMap((of) => takingPart(id, of, deps).map((from) => ({ claim: of.key, from })));
  return { act: 'namesake', who, other, claims: places };
}
