import { type FrameFiles, patternsOf } from '../reference/frame-files.ts';
import { claimLine } from './claim-line.ts';
import type { Extractor } from './extractor.ts';

/** What the extractor makes of one example of a frame; `fault` says what is wrong with it, null when nothing is. */
export type Tried = {
  /** `meet/verb:receive#1` */
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly fault: string | null;
};

const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)].sort();

function faultOf(rule: string, tried: Pick<Tried, 'expected' | 'found'>, rules: readonly string[]): string | null {
  if (tried.expected.join('\n') !== tried.found.join('\n')) return 'other claims were found';
  const own = tried.expected.length === 0 || rules.includes(rule);
  return own ? null : `the claims come from ${unique(rules).join(', ')}, none from this pattern`;
}

/** Reads every example of every pattern; a positive one must be read by its own pattern. */
export function tryExamples(extractor: Extractor, files: FrameFiles): readonly Tried[] {
  return patternsOf(files).flatMap(({ rule, examples }) =>
    examples.map(({ text, published, claims }, at): Tried => {
      const found = extractor.extract({ text, title: '', published }).claims;
      const lines = { expected: unique(claims), found: unique(found.map(claimLine)) };
      const rules = found.map((claim) => claim.rule);
      return { name: `${rule}#${at + 1}`, text, ...lines, fault: faultOf(rule, lines, rules) };
    }),
  );
}
