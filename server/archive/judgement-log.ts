import { z } from 'zod';
import { Judgement } from '../../graph/index.ts';
import { type Log, openLog } from './log.ts';

/** A judgement with the time at which it was made. Its number is its place in the file. */
export const JudgementRecord = z.strictObject({ at: z.string(), judgement: Judgement });
export type JudgementRecord = z.infer<typeof JudgementRecord>;
export type JudgementLog = Log<JudgementRecord, { readonly judgement: Judgement }> & {
  /** What was there when it was opened. */
  readonly records: readonly JudgementRecord[];
};

export async function openJudgementLog(path: string, clock: () => Date): Promise<JudgementLog> {
  const records: JudgementRecord[] = [];
  const log = await openLog<JudgementRecord, { readonly judgement: Judgement }>(path, clock, {
    shape: JudgementRecord,
    remedy: 'Mend the line, or move the file away: then nothing is judged.',
    each: (record) => records.push(record),
  });
  return { ...log, records };
}
