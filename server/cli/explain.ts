import type { Config } from '../config.ts';
import { createExplain } from '../ingest/explain/explain.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { createExtractor } from '../ingest/pipeline.ts';
import { patternPlaces } from '../reference/pattern-places.ts';
import { loadTables } from '../reference/read.ts';
import { explanationLines } from './explanation-text.ts';
import { print, printJson } from './output.ts';

export type ExplainOptions = { readonly published?: string; readonly lexicon?: string; readonly json?: boolean };

const WIDTH = { least: 80, usual: 100, most: 120 } as const;

/** The width of the terminal, within what reads well. */
const width = (): number => Math.min(WIDTH.most, Math.max(WIDTH.least, process.stdout.columns ?? WIDTH.usual));

/** Prints how a sentence is read and why it gives no more; needs no store and keeps nothing. */
export function explain({ lexiconDir }: Config, text: string, { published, json }: ExplainOptions): void {
  const knowledge = loadKnowledge(loadTables(lexiconDir), lexiconDir);
  const asked = { text, title: '', published: published ?? null };
  const explainText = createExplain(createExtractor(knowledge), knowledge, patternPlaces(lexiconDir));
  const explanation = explainText(asked, { start: 0, end: text.length });
  if (json) printJson(explanation);
  else print(explanationLines(explanation, width()).join('\n'));
}
