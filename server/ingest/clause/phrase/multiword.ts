import { norm, type Source } from '../source.ts';

type Link = { readonly kind: 'prep' | 'conj'; readonly word: string };

/** Words that together are one preposition or conjunction, with the short one that says the same. */
const LINKS: readonly (readonly [string, Link])[] = (
  [
    ['ahead of', 'prep', 'ahead of'],
    ['on the eve of', 'prep', 'ahead of'],
    ['in the run-up to', 'prep', 'ahead of'],
    ['in advance of', 'prep', 'ahead of'],
    ['in preparation for', 'prep', 'ahead of'],
    ['after more than', 'prep', 'after'],
    ['after less than', 'prep', 'after'],
    ['prior to', 'prep', 'before'],
    ['in the wake of', 'prep', 'after'],
    ['in the aftermath of', 'prep', 'after'],
    ['in honour of', 'prep', 'for'],
    ['in honor of', 'prep', 'for'],
    ['in the company of', 'prep', 'with'],
    ['along with', 'prep', 'along with'],
    ['together with', 'prep', 'along with'],
    ['accompanied by', 'prep', 'along with'],
    ['in the presence of', 'prep', 'along with'],
    ['en route to', 'prep', 'en route to'],
    ['commencing at', 'prep', 'at'],
    ['commencing from', 'prep', 'at'],
    ['starting at', 'prep', 'at'],
    ['beginning at', 'prep', 'at'],
    ['instead of', 'prep', 'instead of'],
    ['rather than', 'prep', 'rather than'],
    ['because of', 'prep', 'because of'],
    ['such as', 'prep', 'such as'],
    ['in view of', 'prep', 'because of'],
    ['in light of', 'prep', 'because of'],
    ['in response to', 'prep', 'because of'],
    ['in the face of', 'prep', 'despite'],
    ['in spite of', 'prep', 'despite'],
    ['due to', 'prep', 'because of'],
    ['owing to', 'prep', 'because of'],
    ['thanks to', 'prep', 'because of'],
    ['according to', 'prep', 'according to'],
    ['as well as', 'conj', 'as well as'],
  ] as const
).map(([words, kind, word]) => [words, { kind, word }]);

const BY_FIRST = new Map<string, { readonly words: readonly string[]; readonly link: Link }[]>();
for (const [phrase, link] of LINKS) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { words, link }]);
}

/** The linking phrase of several words that begins at a token. */
export function linkAt(s: Source, at: number): (Link & { readonly end: number }) | null {
  for (const { words, link } of BY_FIRST.get(norm(s, at)) ?? []) {
    const end = at + words.length;
    // "is due to hold talks": before a verb the last word is the mark of an infinitive.
    if (words.at(-1) === 'to' && s.tags[end] === 'VERB') continue;
    if (words.every((word, i) => norm(s, at + i) === word)) return { end, ...link };
  }
  return null;
}
