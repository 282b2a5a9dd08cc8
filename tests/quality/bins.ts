import type { Judged } from './claim-truth.ts';

/** The levels of confidence that people see, by their lower bound. */
export const LEVELS = [
  ['low', 0],
  ['fair', 0.6],
  ['good', 0.8],
  ['high', 0.9],
] as const;

export type Bin = { readonly level: string; readonly edges: number; readonly stated: number; readonly rate: number };

const levelOf = (confidence: number): string => LEVELS.findLast(([, from]) => confidence >= from)?.[0] ?? 'low';

/** Stated against true rate by level; an edge is a pair of the annotation, each claim weighs its own pairs once. */
export function binsOf(judged: readonly Judged[]): readonly Bin[] {
  return LEVELS.map(([level]) => {
    const here = judged.filter((one) => one.true + one.false > 0 && levelOf(one.claim.confidence) === level);
    const sum = (value: (one: Judged) => number): number => here.reduce((total, one) => total + value(one), 0);
    const stated = sum((one) => one.claim.confidence) / (here.length || 1);
    const rate = sum((one) => one.true / (one.true + one.false)) / (here.length || 1);
    return { level, edges: here.length, stated, rate };
  });
}
