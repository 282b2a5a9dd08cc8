import { type FocusEvent, type KeyboardEvent, useEffect, useState } from 'react';
import type { NetworkNode } from '../../graph/index.ts';
import type { DrawnEdge } from '../state/drawn-edges.ts';
import type { Selection } from '../state/selection.ts';
import { isDirection, nearest } from './geometry.ts';
import type { GraphView } from './graph-view.ts';

type Focus = { readonly node: string; readonly edge: DrawnEdge | null };
type Graph = {
  readonly view: GraphView | null;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly DrawnEdge[];
  readonly selected: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly letters: boolean;
};

function stepEdge(edges: readonly DrawnEdge[], focus: Focus, step: number): DrawnEdge | null {
  const own = edges.filter((edge) => edge.source === focus.node || edge.target === focus.node);
  const at = own.findIndex((edge) => edge.id === focus.edge?.id);
  const from = at === -1 && step < 0 ? 0 : at;
  return own[(from + step + own.length) % own.length] ?? null;
}

/** Keys of the graph: the focused node or relation, and what each key makes of it. */
export function useGraphKeys({ view, nodes, edges, selected, onSelect, letters }: Graph) {
  const [focus, setFocus] = useState<Focus | null>(null);
  const here = focus !== null && nodes.some((node) => node.id === focus.node) ? focus : null;
  useEffect(() => {
    const id = here?.edge?.id ?? here?.node ?? null;
    view?.mark('focused', id);
    if (id !== null) view?.camera.reveal(id);
  }, [view, here?.edge?.id, here?.node]);

  const begin = (): Focus | null => {
    if (here !== null) return here;
    const known = nodes.find((node) => node.id === selected?.id) ?? nodes[0];
    return known === undefined ? null : { node: known.id, edge: null };
  };
  const go = (key: string): void => {
    const from = begin();
    if (from === null || view === null || !isDirection(key)) return;
    const next = here === null ? from.node : nearest(view.positions(), from.node, key);
    if (next !== null) setFocus({ node: next, edge: null });
  };
  const relation = (step: number): void => {
    const from = begin();
    if (from !== null) setFocus({ ...from, edge: stepEdge(edges, from, step) });
  };
  const enter = (): void => {
    if (here === null) return;
    onSelect(here.edge === null ? { kind: 'node', id: here.node } : { kind: 'edge', id: here.edge.id });
  };
  const actions: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    Enter: enter,
    ...(letters
      ? {
          n: () => relation(1),
          N: () => relation(-1),
          f: () => view?.camera.fit(true),
          l: () => void view?.relayout(),
          '+': () => view?.camera.zoomBy(1.25),
          '=': () => view?.camera.zoomBy(1.25),
          '-': () => view?.camera.zoomBy(0.8),
        }
      : {}),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = isDirection(event.key) ? () => go(event.key) : actions[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act(event);
  };
  return {
    focus: here,
    onKeyDown,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.target.matches(':focus-visible')) setFocus(begin());
    },
    onBlur: () => setFocus(null),
  };
}
