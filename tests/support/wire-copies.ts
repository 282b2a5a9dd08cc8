import { type Article, addDays, makeArticle } from '../../graph/index.ts';

/** Numbers from 0 to 1 that one seed repeats. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const SYLLABLES = 'ba de ki lo mu nar pel ris sto tun var wen yor zel cha dro fli gre hul jan'.split(' ');
const COMMON = 'the of and to in a that for it was on with as he by at from said will after its had been not who'.split(
  ' ',
);

type Next = () => number;
const pick = <T>(from: readonly T[], next: Next): T => from[Math.floor(next() * from.length)] as T;

/** Half of the words of a text are those of all texts. */
function word(next: Next): string {
  if (next() < 0.5) return pick(COMMON, next);
  return Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(SYLLABLES, next)).join('');
}

const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
const sentence = (next: Next): string => `${times(12 + Math.floor(next() * 14), () => word(next)).join(' ')}.`;
const paragraph = (next: Next): string => times(2 + Math.floor(next() * 2), () => sentence(next)).join(' ');

export type Wire = { readonly origin: number; readonly article: Article };
export type Story = { readonly paragraphs: readonly string[]; readonly day: string };

const headline = (next: Next): string => times(7, () => word(next)).join(' ');
const articleOf = (paragraphs: readonly string[], published: string, next: Next): Article =>
  makeArticle({ title: headline(next), text: paragraphs.join('\n\n'), published, url: null, outlet: null });

/** A story of six to ten paragraphs on some day of two months. */
export function aStory(next: Next): Story {
  return {
    paragraphs: times(6 + Math.floor(next() * 5), () => paragraph(next)),
    day: addDays('2021-03-01', Math.floor(next() * 60)),
  };
}

export const original = ({ paragraphs, day }: Story, next: Next): Article => articleOf(paragraphs, day, next);

/** What editors do with a wire story: another headline, the end cut, paragraphs of their own, single words changed. */
export function aCopy({ paragraphs, day }: Story, next: Next): Article {
  const kept = paragraphs.slice(0, Math.max(3, Math.ceil(paragraphs.length * (0.5 + next() / 2))));
  const own = times(Math.floor(next() * 3), () => paragraph(next));
  const mixed = own.reduce<readonly string[]>((all, each) => {
    const at = Math.floor(next() * (all.length + 1));
    return [...all.slice(0, at), each, ...all.slice(at)];
  }, kept);
  const edited = mixed.map((text) =>
    text
      .split(' ')
      .map((each) => (next() < 0.02 ? word(next) : each))
      .join(' '),
  );
  return articleOf(edited, addDays(day, Math.floor(next() * 3)), next);
}

/** Two reports of one event by two hands: they share a quotation and a paragraph of background, and nothing else. */
export function twoReports(next: Next): readonly [Article, Article] {
  const { day } = aStory(next);
  const shared = [sentence(next), paragraph(next)];
  const report = (): Article => articleOf([...times(6, () => paragraph(next)), ...shared], day, next);
  return [report(), report()];
}
