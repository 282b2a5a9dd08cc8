import { tryExamples } from '../ingest/examples.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { createExtractor } from '../ingest/pipeline.ts';
import { checkKnowledge } from '../reference/check.ts';
import { faultText } from '../reference/fault.ts';
import { loadTables } from '../reference/read.ts';
import { counted, print, table } from './output.ts';

/** `lexicon check`: every fault of the tables and rules with its line, then how much each holds. */
export function checkLexicon(folder: string | null): void {
  const { faults, counts } = checkKnowledge(folder);
  for (const fault of faults) print(faultText(fault));
  if (faults.length > 0) print('');
  print(
    table(
      ['file', 'holds'],
      counts.map(({ name, count, what }) => [name, `${count} ${what}`]),
    ),
  );
  print(faults.length === 0 ? '\nNo fault.' : `\n${counted(faults.length, 'fault')}.`);
  if (faults.length > 0) process.exitCode = 1;
}

const listed = (what: string, lines: readonly string[]): string =>
  `  ${what}: ${lines.length === 0 ? 'nothing' : lines.join(' | ')}`;

/** `frames test`: every example of every pattern, with what it must give and what it gives. */
export function testFrames(folder: string | null): void {
  const knowledge = loadKnowledge(loadTables(folder), folder);
  const all = tryExamples(createExtractor(knowledge), knowledge.frameFiles);
  for (const { name, text, expected, found, fault } of all) {
    print(`${fault === null ? 'pass' : 'FAIL'} ${name}  ${text}`);
    print(listed('expected', expected));
    print(listed('found', found));
    if (fault !== null) print(`  ${fault}`);
  }
  const failed = all.filter(({ fault }) => fault !== null).length;
  print(`${counted(all.length, 'example')}, ${failed} failed.`);
  if (failed > 0) process.exitCode = 1;
}
