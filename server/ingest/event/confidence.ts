import type { Calibration } from '../../reference/word-files.ts';
import type { EventDraft } from './draft.ts';

function flagsOf(draft: EventDraft): readonly string[] {
  const vias = new Set([...draft.actors, ...draft.recipients].map((reference) => reference.via));
  const flags: string[] = [...vias].filter((via) => via !== 'name');
  if (draft.scope.hearsay) flags.push('hearsay');
  if (draft.sentence.zone === 'headline') flags.push('headline');
  if (draft.derived) flags.push('derived');
  if (draft.loose) flags.push('loose');
  return flags;
}

export type ConfidenceParts = {
  /** Labelled cases of the pattern with those of the prior, which a pattern without cases has alone. */
  readonly counts: { readonly true: number; readonly false: number };
  /** Whether labelled cases of the pattern are among them. */
  readonly own: boolean;
  readonly factors: readonly { readonly flag: string; readonly factor: number }[];
};

/** What makes the confidence of a draft: labelled cases of its pattern, and a factor for every weakness. */
export function confidenceParts(calibration: Calibration, draft: EventDraft): ConfidenceParts {
  const { prior } = calibration;
  const own = calibration.patterns[draft.rule.replace('+visit', '')];
  const counts = { true: prior.true + (own?.true ?? 0), false: prior.false + (own?.false ?? 0) };
  const factors = flagsOf(draft).map((flag) => ({ flag, factor: calibration.factors[flag] ?? 1 }));
  return { counts, own: own !== undefined, factors };
}

/** Share of true cases, times a factor for every weakness; two decimals. */
export function confidenceOf(calibration: Calibration, draft: EventDraft): number {
  const { counts, factors } = confidenceParts(calibration, draft);
  const share = counts.true / (counts.true + counts.false);
  const value = factors.reduce((product, { factor }) => product * factor, share);
  return Math.round(value * 100) / 100;
}
