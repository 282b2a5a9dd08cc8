import type { ClaimDraft } from '../../graph/index.ts';

const named = (claim: ClaimDraft, role: string): readonly string[] =>
  claim.said.args.filter((arg) => arg.role === role).map((arg) => (arg.kind === 'leader' ? arg.name : arg.key));

const when = (claim: ClaimDraft): string => claim.said.date?.when ?? '-';
const where = (claim: ClaimDraft): string => claim.said.place?.name ?? claim.said.place?.country ?? '-';

/** A claim on one line, as the examples of the frames write it; `-` where a date or place is unknown. */
export function claimLine(claim: ClaimDraft): string {
  const [actors, recipients] = [named(claim, 'actor'), named(claim, 'recipient')];
  if (claim.kind === 'meeting') {
    return `meeting ${[...actors].sort().join(' + ')} ${claim.modality} ${when(claim)} ${where(claim)}`;
  }
  if (claim.kind === 'stance') {
    const target = recipients[0] ?? claim.said.topic?.name ?? '';
    return `stance ${actors.join()} ${claim.said.polarity} ${target} ${claim.modality}`;
  }
  return `${claim.kind} ${actors.join()} > ${recipients.join()} ${claim.modality} ${when(claim)} ${where(claim)}`;
}
