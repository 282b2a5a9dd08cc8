export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A stored or foreign word as a theme; anything unknown follows the system. */
export function themeFrom(word: string | null): Theme {
  return THEMES.find((theme) => theme === word) ?? 'system';
}

/** What the toggle turns to: always the other look than the one on screen. */
export function otherTheme(theme: Theme, systemIsDark: boolean): Theme {
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark);
  return dark ? 'light' : 'dark';
}
