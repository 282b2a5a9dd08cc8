import { type Item, isComma, type NounPhrase } from './items.ts';
import { isEnd } from './splice.ts';

/** "the host", "their host". */
export const isHost = ({ words, is }: NounPhrase): boolean =>
  /^(?:the|his|her|their)$/.test(words[0] ?? '') && is.has('hosts');

/** "one of Kim's top lieutenants", "another envoy", "the host". */
export const describes = (np: NounPhrase): boolean => isHost(np) || /^(?:one|a|an|another)$/.test(np.words[0] ?? '');

/** Behind a name that stands for a description: a comma, or the end of a list that a host closes. */
export function afterName(items: readonly Item[], at: number, host: boolean): number | null {
  if (isComma(items[at])) return at + 1;
  return host && isEnd(items[at]) ? at : null;
}

/** "the Ambassador of Peru, | H.E. Dr. | Ana Ruiz": honours in front of a name are no office of somebody else. */
export const isPlain = ({ modifiers }: NounPhrase): boolean =>
  modifiers.every(({ core }) => core.kind === 'title' && core.title.row.class === 'honorific');
