import { createHash } from 'node:crypto';
import { z } from 'zod';
import { compiledPart } from './compiled.ts';
import { orThrow, type Report } from './fault.ts';
import { InviteFile, MeetFile, StanceFile, VisitFile } from './frame-files.ts';
import { RecordsFile } from './record-file.ts';
import { type Source, sourcesOf } from './sources.ts';
import { BoilerplateFile, CalendarFile, CalibrationFile, ModalityFile, NamesFile, WordsFile } from './word-files.ts';
import { locate, mergeTrees, parseTree, plain, type Tree } from './yaml-tree.ts';

/** The files of nested rules, by the name under which the extractor finds them. */
const RULE_FILES = {
  meet: { name: 'frames/meet.yaml', schema: MeetFile },
  visit: { name: 'frames/visit.yaml', schema: VisitFile },
  invite: { name: 'frames/invite.yaml', schema: InviteFile },
  stance: { name: 'frames/stance.yaml', schema: StanceFile },
  modality: { name: 'modality.yaml', schema: ModalityFile, NamesFile, WordsFile },
  calendar: { name: 'calendar.yaml', schema: CalendarFile },
  names: { name: 'names.yaml', schema: NamesFile, WordsFile },
  words: { name: 'words.yaml', schema: WordsFile },
  records: { name: 'records.yaml', schema: RecordsFile },
  boilerplate: { name: 'boilerplate.yaml', schema: BoilerplateFile },
  calibration: { name: 'calibration.json', schema: CalibrationFile },
} as const;

type RuleName = keyof typeof RULE_FILES;
/** Every file of rules; `hash` is the SHA-256 of their texts. */
export type Rules = { readonly [Name in RuleName]: z.output<(typeof RULE_FILES)[Name]['schema']> } & {
  readonly hash: string;
};

const NAMES = Object.keys(RULE_FILES) as RuleName[];
export const RULE_FILE_NAMES: readonly string[] = NAMES.map((name) => RULE_FILES[name].name);

const UNKNOWN = 'is unknown here: look at its neighbours for the keys that there are';

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return UNKNOWN;
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined') ? 'is missing' : issue.message;
}

function reportIssue(tree: Tree, issue: z.core.$ZodIssue, report: Report): void {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  for (const each of paths) {
    const { path, ...at } = locate(tree, each);
    report({ ...at, problem: `${path}${path === '' ? '' : ': '}${problemOf(issue)}` });
  }
}

/** Null after a fault. */
export function readRules<Schema extends z.ZodType>(
  schema: Schema,
  sources: readonly Source[],
  report: Report,
): z.output<Schema> | null {
  const trees = sources.map((source) => parseTree(source, report));
  if (trees.some((tree) => tree === null)) return null;
  const tree = trees.flatMap((each) => each ?? []).reduce(mergeTrees);
  const parsed = schema.safeParse(plain(tree));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) reportIssue(tree, issue, report);
  return null;
}

/** Reads all files of rules, each with what the user's own folder adds to it; faults are reported, not thrown. */
export function readAllRules(more: string | null, report: Report): Rules | null {
  const rules = NAMES.map((key) => {
    const { name, schema } = RULE_FILES[key];
    return [key, readRules<z.ZodType>(schema, sourcesOf(name, more), report)] as const;
  });
  if (rules.some(([, value]) => value === null)) return null;
  return { ...(Object.fromEntries(rules) as unknown as Omit<Rules, 'hash'>), hash: hashOf(more) };
}

function hashOf(more: string | null): string {
  const hash = createHash('sha256');
  for (const name of RULE_FILE_NAMES)
    for (const { text } of sourcesOf(name, more)) hash.update(`${name}\u0000${text}\u0000`);
  return hash.digest('hex');
}

/** The same, from the last build if it read the same texts; throws a KnowledgeError. */
export function loadRules(more: string | null = null): Rules {
  const compiled = compiledPart('rules', hashOf(more)) as Rules | null;
  return compiled ?? (orThrow((report) => readAllRules(more, report)) as Rules);
}
