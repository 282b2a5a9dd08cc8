import type { Tag, Tagger } from '../ingest/document/tagger.ts';
import type { Token } from '../ingest/document/tokens.ts';

const LISTS: readonly (readonly [Tag, string])[] = [
  ['DET', 'the a an this these those some any every each both all another'],
  ['PRON', 'he she it they we i you him her us them his its their our my who whom which whose that'],
  [
    'ADP',
    'in on at of to for from with by about after before during between among over under into through against near since until as following',
  ],
  ['CCONJ', 'and or but nor'],
  ['SCONJ', 'if while because although unless whether when'],
  ['AUX', 'is are was were be been being am has have had do does did will would shall should can could may might must'],
  ['PART', "'s n't not"],
  [
    'VERB',
    'met meets meet held hold said says told visited visits invited invites spoke arrived traveled travelled welcomed welcomes received hosted supports supported condemned opposes opposed praised discussed flew left signed agreed vowed expressed',
  ],
  ['ADV', 'also then later earlier already still never twice again separately reportedly virtually'],
  ['ADJ', 'new former last next early late prime foreign'],
];
const CLOSED: ReadonlyMap<string, Tag> = new Map(
  LISTS.flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag] as const)),
);
const SUFFIXES: readonly (readonly [RegExp, Tag])[] = [
  [/ly$/, 'ADV'],
  [/(?:ed|ing)$/, 'VERB'],
  [/(?:ous|ful|ive|ical|less|able)$/, 'ADJ'],
];

function tagOf(token: Token): Tag {
  const closed = CLOSED.get(token.norm);
  if (closed !== undefined) return closed;
  if (!/[\p{L}\p{N}]/u.test(token.text)) return 'PUNCT';
  if (/^\p{N}/u.test(token.text)) return 'NUM';
  if (token.capital) return 'PROPN';
  return SUFFIXES.find(([pattern]) => pattern.test(token.norm))?.[1] ?? 'NOUN';
}

/** A tagger of closed lists and endings: needs no model, for tests and as a measure of what wink-nlp adds. */
export const closedTagger = (): Tagger => ({ tag: (_text, tokens) => tokens.map(tagOf) });
