import type { Plan } from 'neo4j-driver';
import { PROCEDURES } from '../../../graph/cypher-text/allowed.ts';

/** Operators that only read, without `@database`; versions add operators, and an unknown one is refused. */
const READING: ReadonlySet<string> = new Set(
  `AllNodesScan AntiSemiApply Anti Apply Argument ArgumentTracker AssertSameNode AssertSameRelationship AssertingMultiNodeIndexSeek
CacheProperties CartesianProduct ConditionalApply AntiConditionalApply DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek
DirectedRelationshipByIdSeek DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan
DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan Distinct
Eager EagerAggregation EmptyResult EmptyRow Expand(All) Expand(Into) ExhaustiveLimit Filter IntersectionNodeByLabelsScan LeftOuterHashJoin
LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek
NodeByLabelScan NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek
NodeIndexSeekByRange NodeUniqueIndexSeek NodeUniqueIndexSeekByRange OptionalExpand(All) OptionalExpand(Into) Optional OrderedAggregation
OrderedDistinct OrderedUnion PartialSort PartialTop PartitionedAllNodesScan PartitionedNodeByLabelScan PartitionedUnwind
PartitionedDirectedRelationshipTypeScan PartitionedUndirectedRelationshipTypeScan PartitionedNodeIndexScan PartitionedNodeIndexSeek
ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore Repeat(Trail) RightOuterHashJoin RollUpApply SelectOrAntiSemiApply
SelectOrSemiApply SemiApply ShortestPath Skip Sort StatefulShortestPath(All) StatefulShortestPath(Into) SubtractionNodeByLabelsScan Top Top1WithTies
UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek UndirectedRelationshipIndexContainsScan
UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange
UndirectedRelationshipTypeScan UndirectedRelationshipUniqueIndexSeek DirectedRelationshipUniqueIndexSeek UndirectedUnionRelationshipTypesScan
Union UnionNodeByLabelsScan Unwind ValueHashJoin VarLengthExpand(All) VarLengthExpand(Into) VarLengthExpand(Pruning) VarLengthExpand(BFSPruning)
PruningVarLengthExpand BFSPruningVarLengthExpand`.split(/\s+/),
);
const procedures: ReadonlySet<string> = new Set(PROCEDURES.map((name) => name.toLowerCase()));

/** Layer 2: the first operator of the plan tree that is not known to read only, or null if all are. */
export function refusedOperator(plan: Plan | false | undefined): string | null {
  if (!plan) return 'no plan';
  const operator = plan.operatorType.replace(/@.*$/, '');
  if (operator === 'ProcedureCall' ? !knownProcedure(plan) : !READING.has(operator)) return operator;
  for (const child of plan.children) {
    const refused = refusedOperator(child);
    if (refused !== null) return refused;
  }
  return null;
}

function knownProcedure(plan: Plan): boolean {
  const details = String((plan.arguments as Record<string, unknown>)['Details'] ?? '');
  const name = /([\w.]+)\(/.exec(details)?.[1];
  return name !== undefined && procedures.has(name.toLowerCase());
}
