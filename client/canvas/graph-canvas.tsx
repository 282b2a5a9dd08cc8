import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import type { NetworkEdge, NetworkNode } from '../../graph/index.ts';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useDark } from '../parts/use-dark.ts';
import { mergeEdges } from '../state/drawn-edges.ts';
import type { Selection } from '../state/selection.ts';
import { useApp } from '../state/store.ts';
import { counted } from '../state/words.ts';
import type { Point } from './geometry.ts';
import type { GraphView } from './graph-view.ts';
import { Legend } from './legend.tsx';
import { MIRRORED, Mirror } from './mirror.tsx';
import { useGraphKeys } from './use-graph-keys.ts';
import { useGraphView } from './use-graph-view.ts';
import './canvas.css';

type Props = {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly selected: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  /** Counts up to bring the selection into view. */
  readonly centre?: number;
  /** Keeps where things stand while the drawing is away; without it each drawing begins anew. */
  readonly places?: Map<string, Point>;
  /** Laid over the drawing: a notice, a button. */
  readonly children?: ReactNode;
};

function Tools({ view }: { readonly view: GraphView | null }) {
  return (
    <div className="graph-tools" role="toolbar" aria-label="Drawing">
      <IconButton label="Zoom in" keys="+" onClick={() => view?.camera.zoomBy(1.25)}>
        <Icon name="plus" />
      </IconButton>
      <IconButton label="Zoom out" keys="-" onClick={() => view?.camera.zoomBy(0.8)}>
        <Icon name="minus" />
      </IconButton>
      <IconButton label="Fit everything" keys="F" onClick={() => view?.camera.fit(true)}>
        <Icon name="fit" />
      </IconButton>
      <IconButton label="Lay out again" keys="L" onClick={() => void view?.relayout()}>
        <Icon name="layout" />
      </IconButton>
    </div>
  );
}

/** A network drawn, with zoom, legend and the keyboard: nodes and edges as the API gives them, merged here. */
export function GraphCanvas({ nodes, edges, selected, onSelect, centre = 0, places, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const labels = useRef<HTMLCanvasElement>(null);
  const [own] = useState(() => new Map<string, Point>());
  const list = useId();
  const dark = useDark();
  const letters = useApp((app) => app.shortcuts);
  const merged = useMemo(() => mergeEdges(edges), [edges]);
  const listed = useMemo(() => nodes.toSorted((a, b) => b.events - a.events).slice(0, MIRRORED), [nodes]);
  const wanted = { nodes, edges: merged, selected, centre, dark };
  const { view, drawn, failed } = useGraphView({ box, labels, onSelect, places: places ?? own }, wanted);
  const keys = useGraphKeys({ view, nodes: listed, edges: merged, selected, onSelect, letters });
  const at = listed.findIndex((node) => node.id === keys.focus?.node);
  const active = keys.focus?.edge ? `${list}-edge` : `${list}-${at}`;
  return (
    <div className="graph" data-drawn={drawn}>
      <div className="graph-stage">
        <div
          className="graph-box"
          role="application"
          tabIndex={0}
          aria-label={`Network: ${counted(nodes.length, 'node')}, ${counted(merged.length, 'relation')}. Arrow keys go to a neighbour, N to its relations, Enter opens.`}
          {...(at >= 0 ? { 'aria-activedescendant': active } : {})}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          onBlur={keys.onBlur}
        >
          <div className="graph-drawing" ref={box} />
          <canvas className="graph-labels" ref={labels} aria-hidden="true" />
          <Mirror id={list} nodes={listed} edges={merged} focus={keys.focus} chosen={selected?.id ?? null} />
        </div>
        <Tools view={view} />
        {failed && (
          <p className="graph-nothing" role="alert">
            The drawing could not be loaded. Load the page again when the server is back.
          </p>
        )}
        {children}
      </div>
      <Legend nodes={nodes} edges={merged} />
    </div>
  );
}
