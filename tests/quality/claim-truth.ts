import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimDraft } from '../../graph/index.ts';
import { toGold } from '../../server/ingest/gold.ts';
import type { Read } from './corpus.ts';
import { errors } from './scorer.ts';

/** A claim scored alone: its pairs that the annotation has and has not; ambiguous ones count for neither. */
export type Judged = { readonly claim: ClaimDraft; readonly true: number; readonly false: number };

const ERROR = /^(\S+) \S+ +(FP|FN) /;

function counts(lines: readonly string[]): ReadonlyMap<string, { FP: number; FN: number }> {
  const out = new Map<string, { FP: number; FN: number }>();
  for (const line of lines) {
    const found = ERROR.exec(line);
    if (found === null || line.includes(' person ')) continue;
    const [, id = '', kind] = found;
    const entry = out.get(id) ?? { FP: 0, FN: 0 };
    entry[kind as 'FP' | 'FN'] += 1;
    out.set(id, entry);
  }
  return out;
}

/**
 * Judges every claim by scoring a document that holds it alone beside one that holds nothing:
 * what the annotation then misses less is true, what the scorer calls wrong is false.
 */
export function judge(dir: string, texts: readonly Read[]): readonly Judged[] {
  const [gold, pred] = [join(dir, 'corpus', 'gold'), mkdtempSync(join(tmpdir(), 'diplograph-claims-'))];
  const [golds, preds] = [join(pred, 'gold'), join(pred, 'pred')];
  mkdirSync(golds);
  mkdirSync(preds);
  const write = (id: string, text: Read, claims: readonly ClaimDraft[]): void => {
    copyFileSync(join(gold, `${text.id}.json`), join(golds, `${id}.json`));
    const extraction = { ...text.extraction, claims };
    writeFileSync(join(preds, `${id}.json`), JSON.stringify(toGold(text.id, text.article, extraction)));
  };
  for (const text of texts) {
    write(`${text.id}~none`, text, []);
    text.extraction.claims.forEach((claim, at) => {
      write(`${text.id}~${at}`, text, [claim]);
    });
  }
  const found = counts(errors(dir, golds, preds));
  const of = (id: string) => found.get(id) ?? { FP: 0, FN: 0 };
  return texts.flatMap((text) =>
    text.extraction.claims.map((claim, at) => {
      const [alone, none] = [of(`${text.id}~${at}`), of(`${text.id}~none`)];
      return { claim, true: none.FN - alone.FN, false: alone.FP };
    }),
  );
}
