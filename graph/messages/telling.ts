import type { Telling } from './evidence.ts';

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** "12 outlets, 2 independent stories", as people read it; null for what one article alone tells. */
export function tellingText({ articles, outlets, stories }: Telling): string | null {
  if (articles < 2) return null;
  const by = outlets > 1 ? counted(outlets, 'outlet', 'outlets') : counted(articles, 'article', 'articles');
  return `${by}, ${counted(stories, 'independent story', 'independent stories')}`;
}
