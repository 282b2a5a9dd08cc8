import type { Plan } from 'neo4j-driver';
import { PROCEDURES } from '../../../graph/index.ts';

/** Operators that only read, without `@database`. The planner picks by the data's size, so families are named whole. */
const FAMILIES: readonly RegExp[] = [
  // Ways to find nodes and relationships: NodeByLabelScan, NodeUniqueIndexSeekByRange, UndirectedRelationshipTypeScan …
  /^(Partitioned)?(AllNodes|(Multi)?Node|UnionNode|IntersectionNode|SubtractionNode|DirectedRelationship|UndirectedRelationship|DirectedAllRelationships|UndirectedAllRelationships|DirectedUnionRelationship|UndirectedUnionRelationship)\w*(Scan|Seek|SeekByRange)$/,
  /^(Optional|VarLength|PruningVarLength|BFSPruningVarLength)?Expand(\([\w,]+\))?$/,
  /^(Node|Value)?(LeftOuter|RightOuter)?HashJoin$/,
  /^(Let)?(Anti|Select)?(OrAnti|Or)?Semi(Apply)$/,
  /^(Stateful)?ShortestPath(\(\w+\))?$/,
  /^Triadic(Build|Filter|Selection)$/,
];
const READING: ReadonlySet<string> = new Set(
  `AntiConditionalApply Apply Argument CacheProperties CartesianProduct ConditionalApply Distinct Eager EagerAggregation EmptyResult EmptyRow
ExhaustiveLimit Filter Limit NodeCountFromCountStore Optional OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop
PartitionedUnwind ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore Repeat(Trail) RollUpApply Skip Sort Top Top1WithTies
Union Unwind`.split(/\s+/),
);
const procedures: ReadonlySet<string> = new Set(PROCEDURES.map((name) => name.toLowerCase()));

/** Layer 2: the first operator of the plan tree that is not known to read only, or null if all are. */
export function refusedOperator(plan: Plan | false | undefined): string | null {
  if (!plan) return 'no plan';
  const operator = plan.operatorType.replace(/@.*$/, '');
  if (operator === 'ProcedureCall' ? !knownProcedure(plan) : !reads(operator)) return operator;
  for (const child of plan.children) {
    const refused = refusedOperator(child);
    if (refused !== null) return refused;
  }
  return null;
}

const reads = (operator: string): boolean => READING.has(operator) || FAMILIES.some((family) => family.test(operator));

function knownProcedure(plan: Plan): boolean {
  const details = (plan.arguments as Record<string, unknown>)['Details'];
  const name = typeof details === 'string' ? /([\w.]+)\(/.exec(details)?.[1] : undefined;
  return name !== undefined && procedures.has(name.toLowerCase());
}
