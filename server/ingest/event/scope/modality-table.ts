import type { Modality } from '../../../../graph/index.ts';
import type { OperatorId } from '../../../reference/word-files.ts';

/** What one word did to the modality; `op` is an operator, or the rule that changed it without a word. */
export type ModalityStep = {
  readonly op: OperatorId | 'date' | 'invite' | 'stance';
  readonly by: string;
  readonly from: Modality;
  readonly to: Modality;
};
/** What words do to the modality of a trigger, from modality.yaml. */
export type ModalityTable = {
  readonly verbs: ReadonlyMap<string, OperatorId>;
  readonly nouns: ReadonlyMap<string, OperatorId>;
  readonly words: ReadonlyMap<string, OperatorId>;
  /** What a noun is said to be: "on hold". */
  readonly states: ReadonlyMap<string, OperatorId>;
  /** Verbs whose object they carry out. */
  readonly carrying: ReadonlySet<string>;
  /** Words that tell how what stands behind them went. */
  readonly manners: ReadonlySet<string>;
  readonly habits: ReadonlySet<string>;
  readonly modals: ReadonlyMap<string, OperatorId>;
  readonly subordinators: ReadonlyMap<string, OperatorId>;
  /** Adverbs that leave it to others to vouch for it. */
  readonly hearsay: ReadonlySet<string>;
  /** Prepositions in front of what took place, and of what is to come or is not. */
  readonly done: ReadonlySet<string>;
  readonly prepositions: ReadonlyMap<string, OperatorId>;
  readonly apply: Readonly<Record<OperatorId, Readonly<Record<Modality, Modality>>>>;
};
