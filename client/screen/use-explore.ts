import { useEffect, useMemo, useRef } from 'react';
import type { Network } from '../../graph/index.ts';
import { useNetwork, useNodeCards } from '../api/queries.ts';
import { withSeeds } from '../state/explore.ts';
import { applyFilter, countSwitches, type Filter } from '../state/filter.ts';
import { say, useApp } from '../state/store.ts';
import { counted } from '../state/words.ts';

const NOTHING: Network = { nodes: [], edges: [], total: { nodes: 0, edges: 0 } };

/** Says what a changed filter leaves; not what the page begins with. */
function useSaid(filter: Filter, text: string): void {
  const before = useRef(filter);
  useEffect(() => {
    if (before.current !== filter) say(text);
    before.current = filter;
  }, [filter, text]);
}

/** All that can be drawn and what the filter leaves of it. */
export function useExplore() {
  const { data, error, refetch, isPending } = useNetwork();
  const seeds = useApp((app) => app.seeds);
  const filter = useApp((app) => app.filter);
  const selected = useApp((app) => (app.selection?.kind === 'node' ? app.selection.id : null));
  const network = data ?? NOTHING;
  const absent = selected !== null && data !== undefined && !data.nodes.some((node) => node.id === selected);
  const cards = useNodeCards(absent ? [...new Set([...seeds, selected])] : seeds);
  const all = useMemo(() => withSeeds(network, cards), [network, cards]);
  const keep = useMemo(() => new Set(selected === null ? seeds : [...seeds, selected]), [seeds, selected]);
  const shown = useMemo(() => applyFilter(all, filter, keep), [all, filter, keep]);
  const counts = useMemo(() => countSwitches(all), [all]);
  useSaid(filter, `${counted(shown.nodes.length, 'node')}, ${counted(shown.edges.length, 'relation')} shown`);
  return { network, all, shown, counts, error, isPending, retry: () => void refetch() };
}
