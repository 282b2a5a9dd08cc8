import { useSyncExternalStore } from 'react';
import { useApp } from '../state/store.ts';
import { isDark, onSystemTheme } from './theme.ts';

/** Whether the page is dark now: by choice, else by the system. */
export function useDark(): boolean {
  const theme = useApp((app) => app.theme);
  return useSyncExternalStore(onSystemTheme, () => isDark(theme));
}
