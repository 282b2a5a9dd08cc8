import { setTheme, useApp } from '../state/store.ts';
import { otherTheme, type Theme, themeFrom } from '../state/theme.ts';

const KEY = 'diplograph.theme';
const systemDark = matchMedia('(prefers-color-scheme: dark)');

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage can be forbidden; the system's look is a good answer then.
    return null;
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // As above: the choice then lasts as long as the page.
  }
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Shows the stored theme and keeps the root element's `data-theme` equal to the state. */
export function followTheme(): void {
  setTheme(themeFrom(stored()));
  show(useApp.getState().theme);
  useApp.subscribe((now, before) => {
    if (now.theme === before.theme) return;
    show(now.theme);
    keep(now.theme);
  });
}

export function toggleTheme(): void {
  setTheme(otherTheme(useApp.getState().theme, systemDark.matches));
}

export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && systemDark.matches);
}

/** Calls back when the system's look changes. */
export function onSystemTheme(listener: () => void): () => void {
  systemDark.addEventListener('change', listener);
  return () => systemDark.removeEventListener('change', listener);
}
