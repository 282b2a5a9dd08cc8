import { PROCEDURES } from '../../../graph/index.ts';

const READING: ReadonlySet<string> = new Set([
  'Return',
  'NodeScan',
  'EdgeScan',
  'Filter',
  'Expand',
  'VarLengthExpand',
  'ShortestPath',
  'Project',
  'With',
  'Aggregate',
  'Sort',
  'Skip',
  'Limit',
  'Distinct',
  'Unwind',
  'Join',
  'HashJoin',
  'CrossJoin',
  'LeftJoin',
  'SemiJoin',
  'AntiJoin',
  'OptionalMatch',
  'Apply',
  'Union',
  'Empty',
  'Discriminant',
]);
const procedures: ReadonlySet<string> = new Set(PROCEDURES.map((name) => name.toLowerCase()));

/**
 * Layer 2: the first operator of an EXPLAIN text that is not known to read only, or null if all are.
 * Each line of the plan begins with its operator; expressions follow in brackets.
 */
export function refusedOperator(plan: string): string | null {
  const lines = plan.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return 'no plan';
  for (const line of lines) {
    const operator = /^\s*(\w+)/.exec(line)?.[1] ?? line.trim();
    if (operator === 'CallProcedure' ? !knownProcedure(line) : !READING.has(operator)) return operator;
  }
  return null;
}

function knownProcedure(line: string): boolean {
  const name = /\(([\w.]+)/.exec(line)?.[1];
  return name !== undefined && procedures.has(name.toLowerCase());
}
