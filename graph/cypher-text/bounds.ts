/** Shape and values are bounded before any engine plans the text: planning itself can be made to burn a core. */
export const MAX_TEXT = 8_000;
export const MAX_NESTING = 40;
export const MAX_RANGE = 10_000;
export const MAX_RANGE_PRODUCT = 1_000_000;
export const MAX_HOPS = 10;
export const MAX_PATTERN = 200;

/** What is counted over the whole statement: its limit and its name in the plural. */
export const COUNTED = {
  xor: { limit: 8, plural: 'XOR operators' },
  logic: { limit: 100, plural: 'AND and OR operators' },
  operator: { limit: 400, plural: 'operators' },
  clause: { limit: 60, plural: 'clauses' },
  match: { limit: 16, plural: 'MATCH clauses' },
  optional: { limit: 10, plural: 'OPTIONAL MATCH clauses' },
  unwind: { limit: 4, plural: 'UNWIND clauses' },
  union: { limit: 10, plural: 'UNIONs' },
  path: { limit: 24, plural: 'patterns' },
  relation: { limit: 40, plural: 'relationships in patterns' },
  loop: { limit: 20, plural: 'comprehensions and reduces' },
  range: { limit: 4, plural: 'calls of range' },
  regex: { limit: 8, plural: 'regular expressions' },
} as const;
export type Counted = keyof typeof COUNTED;

/** Nested comprehensions multiply: this deep without range(), one deep with it. */
export const MAX_LOOP_DEPTH = 3;

const MAX_OPEN_ENDED = 5;
const INNERMOST_GROUP = /\(([^()]*)\)([*+]|\{[0-9,]*\})?/;

/** Escapes and character classes stand for one character each; what is left is groups, bars and quantifiers. */
function skeleton(pattern: string): string {
  return pattern.replace(/\\[^]/g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
}

/** Groups are folded from the inside out; `+` stands for one that repeats or branches. */
function repeatsRepetition(pattern: string): boolean {
  let rest = pattern;
  for (let group = INNERMOST_GROUP.exec(rest); group !== null; group = INNERMOST_GROUP.exec(rest)) {
    const [whole, inside = '', quantifier = ''] = group;
    const isLoop = /[*+{|]/.test(inside);
    if (isLoop && quantifier !== '') return true;
    rest = rest.replace(whole, () => (isLoop ? 'x+' : `x${quantifier}`));
  }
  return false;
}

/** What makes a regular expression dangerous for a backtracking engine, or null when it is bounded. */
export function patternFault(pattern: string): string | null {
  if (pattern.length > MAX_PATTERN) return `is longer than ${MAX_PATTERN} characters`;
  if (/\\[1-9k]/.test(pattern.replaceAll('\\\\', ''))) return 'refers back to a group';
  const bare = skeleton(pattern);
  if (repeatsRepetition(bare)) return 'repeats a group that itself repeats or branches';
  if (/\{[0-9]*,?[0-9]{3,}/.test(bare)) return 'repeats something more than 99 times';
  const openEnded = bare.match(/[*+]|\{[0-9]+,\}/g)?.length ?? 0;
  return openEnded > MAX_OPEN_ENDED ? `has more than ${MAX_OPEN_ENDED} open repetitions` : null;
}
