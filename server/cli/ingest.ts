import { EVENT_KIND_NAMES, IngestResult } from '../../graph/index.ts';
import type { Config } from '../config.ts';
import { readArticleFile } from './article-file.ts';
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
  if (state !== 'done') return 'kept on disk, not yet in the graph';
  const found = EVENT_KIND_NAMES.flatMap((kind) => (events[kind] ? [counted(events[kind], kind)] : []));
  const what = found.length === 0 ? 'no diplomatic event found in it' : found.join(', ');
  return already ? `already known; ${what}` : what;
}

/** True when the article is in the graph. */
async function ingestFile(client: Client, path: string, options: ArticleOptions): Promise<boolean> {
  const text = await readArticleFile(path);
  const body = {
    text,
    title: options.title ?? '',
    published: options.published ?? null,
    url: options.url ?? null,
    outlet: options.outlet ?? null,
  };
  const result = await client.send({ method: 'POST', path: '/api/articles?wait=1', body }, IngestResult);
  print(`${path}: ${foundText(result)} (${result.id})`);
  for (const warning of result.warnings) remark(`  ${warning}`);
  return result.state === 'done';
}

/** Adds articles from files, each by itself: one that cannot be read does not keep the others out. */
export async function ingest(config: Config, files: readonly string[], options: ArticleOptions): Promise<void> {
  const failures = await withSession(config, { resume: true }, async (client) => {
    let failed = 0;
    for (const path of files) {
      const ok = await ingestFile(client, path, options).catch((error: unknown) => {
        report(error);
        return false;
      });
      if (!ok) failed += 1;
    }
    return failed;
  });
  if (failures > 0) process.exitCode = 1;
}
