import { MODALITIES } from '../../graph/index.ts';
import { DEFAULT_FILTER, type Filter, RELATIONS, SHOWN_KINDS, SOURCES } from './filter.ts';
import { type Selection, selectionFrom, selectionText } from './selection.ts';

export const TABS = ['explore', 'cypher', 'ask'] as const;
export type Tab = (typeof TABS)[number];

/** The part of the state that a link restores. */
export type Address = {
  readonly tab: Tab;
  readonly selection: Selection | null;
  readonly filter: Filter;
  /** Ids that the reader added to a network too large to draw. */
  readonly seeds: readonly string[];
  /** The question or query of the Ask or Cypher tab. */
  readonly q: string;
};

function pick<T extends string>(text: string | null, all: readonly T[], otherwise: readonly T[]): readonly T[] {
  if (text === null) return otherwise;
  const words = text.split('~');
  return all.filter((each) => words.includes(each));
}

/** Reads `location.search`; what is unknown in it falls back to the default. */
export function readAddress(search: string, firstTab: Tab = 'explore'): Address {
  const params = new URLSearchParams(search);
  const tab = TABS.find((each) => each === params.get('tab')) ?? firstTab;
  return {
    tab,
    selection: selectionFrom(params.get('sel')),
    filter: {
      kinds: pick(params.get('kinds'), SHOWN_KINDS, DEFAULT_FILTER.kinds),
      relations: pick(params.get('relations'), RELATIONS, DEFAULT_FILTER.relations),
      modalities: pick(params.get('as'), MODALITIES, DEFAULT_FILTER.modalities),
      sources: pick(params.get('from'), SOURCES, DEFAULT_FILTER.sources),
    },
    seeds: (params.get('x') ?? '').split('~~').filter((id) => id !== ''),
    q: params.get('q') ?? '',
  };
}

const unlike = (a: readonly string[], b: readonly string[]): string | null =>
  a.join('~') === b.join('~') ? null : a.join('~');

/** The search part of the address, without what is default: `?tab=ask&q=…`; parameters of others are kept. */
export function writeAddress(address: Address, search = ''): string {
  const params = new URLSearchParams(search);
  const entries = {
    tab: address.tab,
    q: address.q === '' || address.tab === 'explore' ? null : address.q,
    sel: address.selection === null ? null : selectionText(address.selection),
    kinds: unlike(address.filter.kinds, DEFAULT_FILTER.kinds),
    relations: unlike(address.filter.relations, DEFAULT_FILTER.relations),
    as: unlike(address.filter.modalities, DEFAULT_FILTER.modalities),
    from: unlike(address.filter.sources, DEFAULT_FILTER.sources),
    x: address.seeds.length === 0 ? null : address.seeds.join('~~'),
  };
  for (const [key, value] of Object.entries(entries)) {
    if (value === null) params.delete(key);
    else params.set(key, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
