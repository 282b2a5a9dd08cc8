import { type ArticleInput, type DocumentRead, EVENT_KIND_NAMES, IngestResult } from '../../graph/index.ts';
import type { Config } from '../config.ts';
import type { DocumentReader } from '../readers/document.ts';
import { readArticleFile, withReader } from './article-file.ts';
import type { Client } from './client.ts';
import { report } from './failure.ts';
import { counted, print, remark } from './output.ts';
import { withSession } from './session.ts';

export type ArticleOptions = {
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
};

function foundText({ state, already, events, reason }: IngestResult): string {
  if (state === 'failed') return `failed: ${reason ?? 'for an unknown reason'}`;
  if (state === 'replaced') return `kept, but not counted: ${reason ?? ''}`;
  if (state !== 'done') return 'kept on disk, not yet in the graph';
  const found = EVENT_KIND_NAMES.flatMap((kind) => (events[kind] ? [counted(events[kind], kind)] : []));
  const what = found.length === 0 ? 'no diplomatic event found in it' : found.join(', ');
  return already ? `already known; ${what}` : what;
}

/** What the file says of itself, but for what the command line says. */
const inputOf = (
  { text, title, published, url, outlet, modified }: DocumentRead,
  options: ArticleOptions,
): ArticleInput => ({
  text,
  title: options.title ?? title,
  published: options.published ?? published,
  url: options.url ?? url,
  outlet: options.outlet ?? outlet,
  modified,
});

/** Title, day and outlet that a file named itself, so that people see what was read. */
function readText({ title, published, outlet }: DocumentRead): string | null {
  const read = [title === '' ? null : `“${title}”`, published, outlet].filter((part) => part !== null);
  return read.length === 0 ? null : `  read in it: ${read.join(', ')}`;
}

type Desk = { readonly client: Client; readonly reader: DocumentReader };

/** True when the article is in the graph. */
async function ingestFile({ client, reader }: Desk, path: string, options: ArticleOptions): Promise<boolean> {
  const document = await readArticleFile(path, reader);
  const body = inputOf(document, options);
  const result = await client.send({ method: 'POST', path: '/api/articles?wait=1', body }, IngestResult);
  print(`${path}: ${foundText(result)} (${result.id})`);
  const read = readText(document);
  if (read !== null) print(read);
  for (const warning of [...document.warnings, ...result.warnings]) remark(`  ${warning}`);
  return result.state === 'done';
}

/** Adds articles from files, each by itself: one that cannot be read does not keep the others out. */
export async function ingest(config: Config, files: readonly string[], options: ArticleOptions): Promise<void> {
  const work = async (desk: Desk): Promise<number> => {
    let failed = 0;
    for (const path of files) {
      const ok = await ingestFile(desk, path, options).catch((error: unknown) => {
        report(error);
        return false;
      });
      if (!ok) failed += 1;
    }
    return failed;
  };
  const failures = await withReader((reader) =>
    withSession(config, { resume: true }, (client) => work({ client, reader })),
  );
  if (failures > 0) process.exitCode = 1;
}
