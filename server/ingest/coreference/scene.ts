import type { IsoDay } from '../../../graph/index.ts';
import type { Grammar } from '../clause/grammar/grammar.ts';
import type { Source } from '../clause/source.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Here } from '../mention/here.ts';
import type { Trace } from '../trace.ts';
import type { Discourse } from './discourse.ts';

/** One sentence with all that reading it needs. */
export type Scene = {
  readonly grammar: Grammar;
  readonly source: Source;
  readonly sentence: Sentence;
  /** The day that its relative dates count from, or null. */
  readonly day: IsoDay | null;
  /** The day of the text, or null. */
  readonly published: IsoDay | null;
  /** The town of the dateline: what "here" means. */
  readonly here: Here | null;
  /** The town that opens the line: "Lima: Dahl meets Salem." */
  readonly venue: Here | null;
  readonly discourse: Discourse;
  readonly knowledge: Knowledge;
  /** Who listens to the decisions, or null. */
  readonly trace: Trace | null;
};
