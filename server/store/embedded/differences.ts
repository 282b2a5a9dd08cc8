/** What the embedded engine cannot run of Neo4j's Cypher, or runs otherwise, in plain words. */
export const DIFFERENCES: readonly string[] = [
  'No label expressions such as (n:A|B), and no WHERE inside a node: write WHERE n:A OR n:B.',
  'No {1,3} path lengths, SHORTEST or COLLECT { }: write *1..3, shortestPath(…) or collect(…).',
  'No duration.between and date.truncate; no property of a function call: name the value in WITH first.',
  'CASE … THEN n and coalesce(n, m) give an internal number instead of a node: return n.name or n.id.',
  "'1' = 1 is true: mind the types of what you compare.",
  'A date text that is no date gives null instead of an error.',
  'A number with a fraction of zero looks like an integer: 1.0 is shown as 1.',
  'Negative list slices such as list[-3..-1] give an empty list.',
  'stDev of fewer than two values and sum of none are null, where Neo4j gives 0.',
];
