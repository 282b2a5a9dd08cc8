import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Article, makeArticle } from '../../graph/index.ts';
import type { Extraction, Extractor } from '../../server/ingest/extractor.ts';
import { toGold } from '../../server/ingest/gold.ts';

const Gold = z.object({ date: z.string().nullable() });
export type Labelled = { readonly id: string; readonly article: Article };
export type Part = 'open' | 'apart';

/** The article that every version must read whole: always in the open part. */
export const SEED = 'seed';

/** Texts kept apart are only scored, never read for errors: those whose id hashes (SHA-256, first byte) to a multiple of 3. */
export const partOf = (id: string): Part =>
  id !== SEED && (createHash('sha256').update(id).digest()[0] ?? 0) % 3 === 0 ? 'apart' : 'open';

/** Every labelled text of a folder that holds corpus/text and corpus/gold. */
export function labelled(dir: string): readonly Labelled[] {
  const files = readdirSync(join(dir, 'corpus', 'text')).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => {
    const id = basename(file, '.txt');
    const gold = Gold.parse(JSON.parse(readFileSync(join(dir, 'corpus', 'gold', `${id}.json`), 'utf8')));
    const text = readFileSync(join(dir, 'corpus', 'text', file), 'utf8');
    return { id, article: makeArticle({ title: '', text, published: gold.date, url: null, outlet: null }) };
  });
}

const goldOf = ({ id, article }: Labelled, extraction: Extraction): string =>
  JSON.stringify(toGold(id, article, extraction));

export type Read = Labelled & { readonly extraction: Extraction };

/** Reads every text; `folder` holds the predictions in the annotation format. */
export function readAll(
  texts: readonly Labelled[],
  extractor: Extractor,
): { readonly read: readonly Read[]; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'diplograph-quality-'));
  const read = texts.map((text) => ({ ...text, extraction: extractor.extract(text.article) }));
  for (const text of read) writeFileSync(join(folder, `${text.id}.json`), goldOf(text, text.extraction));
  return { read, folder };
}
