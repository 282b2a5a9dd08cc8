import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Selection } from '../state/selection.ts';
import type { Point } from './geometry.ts';
import type { Drawing, GraphView } from './graph-view.ts';

type Wanted = Drawing & { readonly selected: Selection | null; readonly centre: number; readonly dark: boolean };
type Refs = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly labels: RefObject<HTMLCanvasElement | null>;
  readonly onSelect: (selection: Selection | null) => void;
  readonly places: Map<string, Point>;
};

/** Begins to load the drawing engine before it is needed. */
export const loadEngine = () => import('./graph-view.ts');

function useEngine({ box, labels, onSelect, places }: Refs) {
  const [view, setView] = useState<GraphView | null>(null);
  const [failed, setFailed] = useState(false);
  const handler = useRef(onSelect);
  useEffect(() => {
    handler.current = onSelect;
  }, [onSelect]);
  useEffect(() => {
    let made: GraphView | null = null;
    let gone = false;
    const make = async (): Promise<void> => {
      const file = await loadEngine();
      if (gone || box.current === null || labels.current === null) return;
      const parts = { box: box.current, labels: labels.current, places };
      made = new file.GraphView({ ...parts, onSelect: (selection) => handler.current(selection) });
      setView(made);
    };
    make().catch(() => setFailed(true));
    return () => {
      gone = true;
      made?.destroy();
      setView(null);
    };
  }, [box, labels, places]);
  return { view, failed };
}

/** Keeps the drawing equal to what is wanted; `null` until the engine is loaded. */
export function useGraphView(refs: Refs, wanted: Wanted) {
  const { view, failed } = useEngine(refs);
  const [drawn, setDrawn] = useState(false);
  const { nodes, edges, selected, centre, dark } = wanted;
  const chosen = selected?.kind === 'article' ? null : (selected?.id ?? null);
  useEffect(() => {
    void view?.update({ nodes, edges }).then(() => setDrawn(true));
  }, [view, nodes, edges]);
  useEffect(() => {
    view?.mark('chosen', chosen);
  }, [view, chosen, nodes, edges]);
  useEffect(() => {
    if (centre > 0 && chosen !== null && drawn) view?.camera.centreOn(chosen);
  }, [view, centre, chosen, drawn]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `dark` is what makes the colours change.
  useEffect(() => view?.recolour(), [view, dark]);
  return { view, drawn, failed };
}
