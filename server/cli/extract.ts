import { basename, extname } from 'node:path';
import { type ClaimDraft, makeArticle } from '../../graph/index.ts';
import type { Config } from '../config.ts';
import { toGold } from '../ingest/gold.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { createExtractor } from '../ingest/pipeline.ts';
import { loadTables } from '../reference/read.ts';
import { readArticleFile, withReader } from './article-file.ts';
import { print, printJson, remark } from './output.ts';

export type ExtractOptions = {
  readonly published?: string;
  readonly title?: string;
  readonly lexicon?: string;
  readonly json?: boolean;
};

function claimText({ kind, modality, said, quote }: ClaimDraft): string {
  const who = said.args.map((a) => a.name).join(', ');
  const more = [said.topic?.name, said.date?.when, said.place?.name ?? said.place?.country].filter((x) => x != null);
  return `${kind}, ${modality}: ${[who, ...more].join(' · ')}\n  "${quote}"`;
}

/** Reads one file and prints what it states; needs no store and keeps nothing. */
export async function extract({ lexiconDir }: Config, path: string, options: ExtractOptions): Promise<void> {
  const { text, title, published, warnings } = await withReader((reader) => readArticleFile(path, reader));
  const input = { title: options.title ?? title, published: options.published ?? published, url: null, outlet: null };
  const article = makeArticle({ ...input, text });
  const extraction = createExtractor(loadKnowledge(loadTables(lexiconDir), lexiconDir)).extract(article);
  for (const warning of warnings) remark(warning);
  for (const { message } of extraction.warnings) remark(message);
  if (options.json) return printJson(toGold(basename(path, extname(path)), article, extraction));
  if (extraction.claims.length === 0) print('No diplomatic event found in it.');
  for (const claim of extraction.claims) print(claimText(claim));
}
