import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const Relation = z.object({ precision: z.number(), recall: z.number(), f1: z.number() });
const Attribute = z.object({
  right: z.number(),
  wrong: z.number(),
  missing: z.number(),
  invented: z.number(),
  accuracy: z.number(),
});
const Report = z
  .object({
    meeting: Relation,
    visit: Relation,
    support: Relation,
    invite: Relation,
    'core (met, visited, invited)': Relation,
    dates: Attribute,
    places: Attribute,
    persons: Relation.extend({ countryRight: z.number(), countryWrong: z.number() }),
  })
  .transform(({ 'core (met, visited, invited)': core, ...report }) => ({ ...report, core }));
export type Report = z.infer<typeof Report>;

const MEGABYTES = 64 * 1024 * 1024;

function run(dir: string, folders: { readonly gold: string; readonly pred: string }, more: readonly string[]): string {
  const args = [join(dir, 'score.mjs'), '--gold', folders.gold, '--pred', folders.pred, ...more];
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: MEGABYTES });
}

/** Precision, recall and F1 by relation, and how right dates, places and persons are, over these ids. */
export function score(dir: string, pred: string, ids: readonly string[]): Report {
  const gold = join(dir, 'corpus', 'gold');
  return Report.parse(JSON.parse(run(dir, { gold, pred }, ['--ids', ids.join(','), '--json'])));
}

/** The scorer's own list of errors, one line each: "ID relation FP|FN key". */
export const errors = (dir: string, gold: string, pred: string): readonly string[] =>
  run(dir, { gold, pred }, ['--errors']).split('\n');
