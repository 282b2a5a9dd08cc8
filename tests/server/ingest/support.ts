import { type ClaimDraft, makeArticle } from '../../../graph/index.ts';
import { claimLine } from '../../../server/ingest/claim-line.ts';
import type { Extraction } from '../../../server/ingest/extractor.ts';
import { type Knowledge, loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { createExtractor } from '../../../server/ingest/pipeline.ts';
import { loadTables } from '../../../server/reference/read.ts';

export const knowledge: Knowledge = loadKnowledge(loadTables());
export const extractor = createExtractor(knowledge);

export const article = (text: string, published: string | null = '2018-05-31', title = '') =>
  makeArticle({ title, text, published, url: null, outlet: null });

export const read = (text: string, published: string | null = '2018-05-31'): Extraction =>
  extractor.extract(article(text, published));

const named = (claim: ClaimDraft, role: string): readonly string[] =>
  claim.said.args.filter((arg) => arg.role === role).map((arg) => (arg.kind === 'leader' ? arg.name : arg.key));

export const lines = (text: string, published: string | null = '2018-05-31'): readonly string[] =>
  [...new Set(read(text, published).claims.map(claimLine))].sort();

/** The meetings alone, without date and place: "A + B occurred". */
export const meetings = (text: string, published: string | null = '2018-05-31'): readonly string[] =>
  [
    ...new Set(
      read(text, published)
        .claims.filter((claim) => claim.kind === 'meeting')
        .map((claim) => `${[...named(claim, 'actor')].sort().join(' + ')} ${claim.modality}`),
    ),
  ].sort();
