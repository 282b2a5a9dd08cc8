import type { Fault } from './fault.ts';
import { patternsOf } from './frame-files.ts';
import { readTables, TABLE_NAMES } from './read.ts';
import { type Rules, readAllRules } from './rules.ts';

/** How much a file holds: rows, patterns or words. */
export type Count = { readonly name: string; readonly count: number; readonly what: string };
export type Checked = { readonly faults: readonly Fault[]; readonly counts: readonly Count[] };

/** The single values of a nested rule. */
function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, each) => sum + leaves(each), 0);
}

function ruleCounts(rules: Rules): readonly Count[] {
  const { meet, visit, invite, stance, modality, calendar, names, words, boilerplate } = rules;
  const frames = { meet, visit, invite, stance };
  const patterns = Object.keys(frames).map((name) => {
    const own = patternsOf(frames).filter(({ rule }) => rule.startsWith(`${name}/`));
    return { name: `frames/${name}`, count: own.length, what: 'patterns' };
  });
  const lists = Object.entries({ modality: modality.operators, calendar, names, words });
  return [
    ...patterns,
    ...lists.map(([name, value]) => ({ name, count: leaves(value), what: 'words' })),
    { name: 'boilerplate', count: boilerplate.lines.length, what: 'lines' },
  ];
}

/** Reads every file of knowledge, with the user's own folder, and says all that is wrong and how much there is. */
export function checkKnowledge(more: string | null): Checked {
  const faults: Fault[] = [];
  const tables = readTables(more, (fault) => faults.push(fault));
  const rules = readAllRules(more, (fault) => faults.push(fault));
  const rows = TABLE_NAMES.map((name) => ({ name, count: tables[name].length, what: 'rows' }));
  return { faults, counts: rules === null ? rows : [...rows, ...ruleCounts(rules)] };
}
