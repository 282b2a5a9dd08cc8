import { z } from 'zod';
import { Judgement } from '../../graph/index.ts';
import { type Log, openLog } from './journal.ts';

/** A judgement with the time at which it was made. Its number is its place in the file. */
export const JudgementRecord = z.strictObject({ at: z.string(), judgement: Judgement });
export type JudgementRecord = z.infer<typeof JudgementRecord>;
export type JudgementLog = Log<JudgementRecord, { readonly judgement: Judgement }>;

export function openJudgementLog(path: string, clock: () => Date): Promise<JudgementLog> {
  const remedy = 'Mend the line, or move the file away: then nothing is judged.';
  return openLog(path, clock, { shape: JudgementRecord, remedy });
}
