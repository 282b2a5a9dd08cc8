import type { Modality } from '../../../graph/index.ts';

/** What words do to the modality of a trigger, from modality.yaml. */
export type OperatorId = 'future' | 'possible' | 'refuse' | 'cancel' | 'negate';
export type ModalityTable = {
  readonly verbs: ReadonlyMap<string, OperatorId>;
  readonly nouns: ReadonlyMap<string, OperatorId>;
  readonly words: ReadonlyMap<string, OperatorId>;
  readonly modals: ReadonlyMap<string, OperatorId>;
  readonly subordinators: ReadonlyMap<string, OperatorId>;
  readonly apply: Readonly<Record<OperatorId, Readonly<Record<Modality, Modality>>>>;
};
