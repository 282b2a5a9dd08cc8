import type { Token } from './tokens.ts';

export const TAGS = [
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'DET',
  'PRON',
  'ADP',
  'CCONJ',
  'SCONJ',
  'NUM',
  'PART',
  'PUNCT',
  'X',
] as const;
/** Coarse word class, as in Universal Dependencies. */
export type Tag = (typeof TAGS)[number];

/** Gives each token its word class; must not keep state between calls. */
export interface Tagger {
  tag(text: string, tokens: readonly Token[]): readonly Tag[];
}
