import { type ClaimDraft, makeArticle } from '../../../graph/index.ts';
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

const when = (claim: ClaimDraft): string => claim.said.date?.when ?? '-';
const where = (claim: ClaimDraft): string => claim.said.place?.name ?? claim.said.place?.country ?? '-';

/** A claim on one line, as the examples of the frames write it. */
export function line(claim: ClaimDraft): string {
  const [actors, recipients] = [named(claim, 'actor'), named(claim, 'recipient')];
  if (claim.kind === 'meeting') {
    return `meeting ${[...actors].sort().join(' + ')} ${claim.modality} ${when(claim)} ${where(claim)}`;
  }
  if (claim.kind === 'stance') {
    const target = recipients[0] ?? claim.said.topic?.name ?? '';
    return `stance ${actors.join()} ${claim.said.polarity} ${target} ${claim.modality}`;
  }
  return `${claim.kind} ${actors.join()} > ${recipients.join()} ${claim.modality} ${when(claim)} ${where(claim)}`;
}

export const lines = (text: string, published: string | null = '2018-05-31'): readonly string[] =>
  [...new Set(read(text, published).claims.map(line))].sort();

/** The meetings alone, without date and place: "A + B occurred". */
export const meetings = (text: string, published: string | null = '2018-05-31'): readonly string[] =>
  [
    ...new Set(
      read(text, published)
        .claims.filter((claim) => claim.kind === 'meeting')
        .map((claim) => `${[...named(claim, 'actor')].sort().join(' + ')} ${claim.modality}`),
    ),
  ].sort();
