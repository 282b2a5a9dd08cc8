import type { Calibration } from '../../reference/word-files.ts';
import type { EventDraft } from './draft.ts';

function flagsOf(draft: EventDraft): readonly string[] {
  const vias = new Set([...draft.actors, ...draft.recipients].map((reference) => reference.via));
  const flags: string[] = [...vias].filter((via) => via !== 'name');
  if (draft.scope.hearsay) flags.push('hearsay');
  if (draft.sentence.zone === 'headline') flags.push('headline');
  if (draft.derived) flags.push('derived');
  return flags;
}

export type ConfidenceParts = {
  readonly counts: { readonly true: number; readonly false: number };
  /** Whether the counts are the pattern's own. */
  readonly own: boolean;
  readonly factors: readonly { readonly flag: string; readonly factor: number }[];
};

/** What makes the confidence of a draft: labelled cases of its pattern, and a factor for every weakness. */
export function confidenceParts(calibration: Calibration, draft: EventDraft): ConfidenceParts {
  const own = calibration.patterns[draft.rule.replace('+visit', '')];
  const factors = flagsOf(draft).map((flag) => ({ flag, factor: calibration.factors[flag] ?? 1 }));
  return { counts: own ?? calibration.prior, own: own !== undefined, factors };
}

/** (true + 1) / (true + false + 2) of the pattern, times a factor for every weakness; two decimals. */
export function confidenceOf(calibration: Calibration, draft: EventDraft): number {
  const { counts, factors } = confidenceParts(calibration, draft);
  const beta = (counts.true + 1) / (counts.true + counts.false + 2);
  const value = factors.reduce((product, { factor }) => product * factor, beta);
  return Math.round(value * 100) / 100;
}
