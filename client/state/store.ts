import { create } from 'zustand';
import type { Progress } from '../../graph/index.ts';
import type { Address, Tab } from './address.ts';
import { DEFAULT_FILTER, type Filter } from './filter.ts';
import type { Selection } from './selection.ts';
import type { Theme } from './theme.ts';

export type Link = 'connecting' | 'open' | 'lost';

export type App = {
  readonly tab: Tab;
  readonly selection: Selection | null;
  /** The actor from which a way to another is sought; the selection is the other end. */
  readonly pathFrom: string | null;
  /** Asks the drawing to bring the selection into view; counts up. */
  readonly centre: number;
  readonly filter: Filter;
  readonly seeds: readonly string[];
  readonly query: Readonly<Record<'cypher' | 'ask', string>>;
  readonly theme: Theme;
  /** What the panel beside the graph shows when nothing is selected. */
  readonly aside: 'overview' | 'articles' | 'review';
  readonly open: 'none' | 'add' | 'shortcuts' | 'filters' | 'export';
  readonly link: Link;
  readonly tray: readonly Progress[];
  readonly said: { readonly text: string; readonly n: number };
  /** Whether single letters act as keys. */
  readonly shortcuts: boolean;
};

export const useApp = create<App>()(() => ({
  tab: 'explore',
  selection: null,
  pathFrom: null,
  centre: 0,
  filter: DEFAULT_FILTER,
  seeds: [],
  query: { cypher: '', ask: '' },
  theme: 'system',
  aside: 'overview',
  open: 'none',
  link: 'connecting',
  tray: [],
  said: { text: '', n: 0 },
  shortcuts: true,
}));

const { setState: set, getState: get } = useApp;

export const showTab = (tab: Tab): void => set({ tab });
export const setFilter = (filter: Partial<Filter>): void => set({ filter: { ...get().filter, ...filter } });
export const setTheme = (theme: Theme): void => set({ theme });
export const setLink = (link: Link): void => set({ link });
export const openDialog = (open: App['open']): void => set({ open });
export const setShortcuts = (shortcuts: boolean): void => set({ shortcuts });

/** Selects, or with `null` clears; the panel follows. */
export function select(selection: Selection | null): void {
  set(selection === null ? { selection } : { selection, aside: 'overview' });
}

/** Selects and brings into view. */
export function goTo(selection: Selection): void {
  set({ selection, aside: 'overview', tab: 'explore', centre: get().centre + 1 });
}

/** Seeks the ways from this actor to the one that is selected next; null ends it. */
export const findPathsFrom = (pathFrom: string | null): void => set({ pathFrom });

/** Adds an actor that is not drawn, with its own relations, and goes to it. */
export function addSeed(id: string): void {
  set({ seeds: [...new Set([...get().seeds, id])] });
  goTo({ kind: 'node', id });
}

export const showOverview = (): void => set({ aside: 'overview' });

export function showArticles(): void {
  set({ aside: 'articles', selection: null, tab: 'explore' });
}

export function showReview(): void {
  set({ aside: 'review', selection: null, tab: 'explore' });
}

/** Sets the text of the Ask or Cypher tab and shows it; it runs when the tab sees a new text. */
export function askFor(tab: 'cypher' | 'ask', text: string): void {
  set({ tab, query: { ...get().query, [tab]: text } });
}

/** Says a short result in the polite live region. */
export function say(text: string): void {
  set({ said: { text, n: get().said.n + 1 } });
}

/** Takes one step of the ingest into the tray, newest first, at most 50 lines. */
export function track(progress: Progress): void {
  const others = get().tray.filter((each) => each.id !== progress.id);
  set({ tray: [progress, ...others].slice(0, 50) });
}

export const clearTray = (): void => set({ tray: [] });

export function addressOf(app: App): Address {
  const { tab, selection, filter, seeds } = app;
  return { tab, selection, filter, seeds, q: tab === 'explore' ? '' : app.query[tab] };
}

export function restore(address: Address): void {
  const { tab, selection, filter, seeds, q } = address;
  const query = tab === 'explore' ? get().query : { ...get().query, [tab]: q };
  set({ tab, selection, filter, seeds, query });
}
