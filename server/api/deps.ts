import type { Logger } from 'pino';
import type { GraphStore, Reference, Reply } from '../../graph/index.ts';
import type { ArticleArchive } from '../archive/articles.ts';
import type { Journal } from '../archive/journal.ts';
import type { JudgementLog } from '../archive/judgement-log.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { ExtractionPool } from '../jobs/extraction.ts';
import type { Bench, Judgements } from '../jobs/judgements.ts';
import type { Jobs } from '../jobs/queue.ts';
import type { Register } from '../jobs/register.ts';
import type { Samples } from '../jobs/samples.ts';
import type { DocumentReader } from '../readers/document.ts';
import type { GraphWriter } from '../store/graph-writer.ts';
import type { Analyses } from '../views/analysis.ts';
import type { TableActors } from '../views/search.ts';

/** What people have decided, and what makes the graph follow. */
export type Judging = {
  readonly judgements: Judgements;
  readonly bench: Bench;
  readonly writer: Pick<GraphWriter, 'actor' | 'address' | 'isCalled' | 'judge'>;
};

/** Everything the routes work with; they make nothing themselves. */
export type ApiDeps = {
  readonly version: string;
  readonly store: GraphStore;
  readonly reference: Reference;
  readonly register: Register;
  readonly archive: ArticleArchive;
  readonly journal: Pick<Journal, 'read'>;
  readonly jobs: Jobs;
  /** How many articles the graph does not hold yet. */
  readonly unread: () => number;
  readonly judging: Judging;
  /** What people have judged, as it is on disk. */
  readonly judged: Pick<JudgementLog, 'read'>;
  readonly samples: Samples;
  readonly reader: DocumentReader;
  readonly fetcher: Fetcher;
  readonly ask: (question: string) => Promise<Reply>;
  /** Whom the tables know, for finding them by name. */
  readonly tableActors: TableActors;
  readonly analyses: Analyses;
  readonly explain: ExtractionPool['explain'];
  readonly digest: () => Promise<string>;
  /** Whether people may run their own queries. */
  readonly console: boolean;
  /** Restored without texts: nothing may change it. */
  readonly readOnly: boolean;
  /** Secret for changing routes and the console; null: none needed. */
  readonly token: string | null;
  /** Whether one sender may ask only so often. */
  readonly rates: boolean;
  /** Names beside IP addresses and localhost under which the server may be addressed. */
  readonly hosts: readonly string[];
  /** Today, as an ISO day. */
  readonly today: () => string;
  /** Folder for files while they are sent. */
  readonly spool: string;
  /** Folder of the built page. */
  readonly web: string;
  /** What happened to a graph that did not open, in words for people. */
  readonly aside: string | null;
  readonly log: Logger;
  /** Aborted when the server is to stop. */
  readonly closing: AbortSignal;
};
