import type { Calibration } from '../knowledge.ts';
import type { EventDraft } from './draft.ts';

function flagsOf(draft: EventDraft): readonly string[] {
  const vias = new Set([...draft.actors, ...draft.recipients].map((reference) => reference.via));
  const flags: string[] = [...vias].filter((via) => via !== 'name');
  if (draft.scope.hearsay) flags.push('hearsay');
  if (draft.sentence.zone === 'headline') flags.push('headline');
  if (draft.derived) flags.push('derived');
  return flags;
}

/** (true + 1) / (true + false + 2) of the pattern, times a factor for every weakness; two decimals. */
export function confidenceOf(calibration: Calibration, draft: EventDraft): number {
  const counts = calibration.patterns[draft.rule.replace('+visit', '')] ?? calibration.prior;
  const beta = (counts.true + 1) / (counts.true + counts.false + 2);
  const value = flagsOf(draft).reduce((product, flag) => product * (calibration.factors[flag] ?? 1), beta);
  return Math.round(value * 100) / 100;
}
