import type { z } from 'zod';
import type { ArticleDetail, QuoteMark } from '../../graph/index.ts';

type Mark = z.infer<typeof QuoteMark>;
type Found = ArticleDetail['claims'][number];

/** A stretch of the article: plain, or a sentence with the claims that stand in it. */
export type Stretch = {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly claims: readonly Found[];
};

type Group = { start: number; end: number; claims: Found[] };

function grouped(claims: readonly Found[]): readonly Group[] {
  const groups: Group[] = [];
  for (const found of claims.toSorted((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end)) {
    const { start, end } = found.claim;
    const last = groups.at(-1);
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end);
      last.claims.push(found);
    } else groups.push({ start, end, claims: [found] });
  }
  return groups;
}

function marksOf(group: Group): readonly Mark[] {
  return group.claims.flatMap(({ claim }) => {
    const shift = claim.start - group.start;
    return claim.marks.map((mark) => ({ kind: mark.kind, start: mark.start + shift, end: mark.end + shift }));
  });
}

/** What is shown of a text whose first `body` characters are its title: plain stretches without white space around. */
export function shownStretches(text: string, claims: readonly Found[], body: number): readonly Stretch[] {
  return stretches(text, claims).flatMap((stretch) => {
    const cut = Math.max(0, body - stretch.start);
    const rest = stretch.text.slice(cut);
    const words = stretch.claims.length === 0 ? rest.trim() : rest;
    if (words.trim() === '') return [];
    return [{ ...stretch, start: stretch.start + cut + rest.indexOf(words), text: words }];
  });
}

/** The whole text in stretches that together are the text again; claims that overlap share one. */
export function stretches(text: string, claims: readonly Found[]): readonly Stretch[] {
  const result: Stretch[] = [];
  const plain = (start: number, end: number): void => {
    if (start < end) result.push({ start, text: text.slice(start, end), marks: [], claims: [] });
  };
  let at = 0;
  for (const group of grouped(claims)) {
    plain(at, group.start);
    const { start, end } = group;
    result.push({ start, text: text.slice(start, end), marks: marksOf(group), claims: group.claims });
    at = end;
  }
  plain(at, text.length);
  return result;
}
