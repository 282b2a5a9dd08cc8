import { type GraphSchema, type Token, tokenize } from '../../graph/index.ts';

export type Suggestion = {
  readonly name: string;
  readonly kind: 'keyword' | 'function' | 'procedure' | 'label' | 'type' | 'property' | 'variable';
  readonly detail: string | null;
};
/** What may stand at a place: `from` is where the word that is being typed begins. */
export type Suggestions = { readonly from: number; readonly list: readonly Suggestion[] };

const KEYWORDS =
  'MATCH,OPTIONAL MATCH,WHERE,RETURN,RETURN DISTINCT,WITH,UNWIND,CALL,YIELD,ORDER BY,SKIP,LIMIT,UNION,AS,AND,OR,NOT,IN,IS NULL,IS NOT NULL,STARTS WITH,ENDS WITH,CONTAINS,CASE,WHEN,THEN,ELSE,END,DESC,EXISTS,COUNT'.split(
    ',',
  );
const ACTORS = new Set(['Leader', 'Country', 'Organization']);
const EVENTS = new Set(['Meeting', 'Visit', 'Stance', 'Invitation']);

type Place = {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly text: string;
  readonly schema: GraphSchema;
};

const isName = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'quoted';

/** The bracket that is open at the end of the tokens, with what stands before it. */
function openBracket(tokens: readonly Token[]): { readonly text: string; readonly at: number } {
  let closed = 0;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (/^[)\]}]$/.test(text)) closed += 1;
    if (/^[([{]$/.test(text) && closed-- === 0) return { text, at };
  }
  return { text: '', at: -1 };
}

/** The label that a variable was given somewhere in the text. */
function labelOf(variable: string, text: string): string | null {
  const tokens = tokenize(text).filter((token) => token.kind !== 'space' && token.kind !== 'comment');
  const at = tokens.findIndex(
    (token, i) => token.text === variable && tokens[i + 1]?.text === ':' && isName(tokens[i + 2]),
  );
  return at < 0 ? null : (tokens[at + 2]?.text ?? null);
}

/** The label of the node to the left of a relationship's bracket: `(a:Leader)-[` gives Leader. */
function leftLabel({ tokens, text }: Place, bracket: number): string | null {
  const close = tokens[bracket - 2]?.text === '<' ? bracket - 3 : bracket - 2;
  if (tokens[close]?.text !== ')') return null;
  const [first, ...rest] = tokens.slice(openBracket(tokens.slice(0, close)).at + 1, close);
  if (first === undefined) return null;
  const node = [first, ...rest];
  const colon = node.findIndex((token) => token.text === ':');
  return colon < 0 ? labelOf(first.text, text) : (node[colon + 1]?.text ?? null);
}

function touches(ends: readonly string[], label: string): boolean {
  if (label === 'Actor') return ends.some((end) => ACTORS.has(end));
  return ends.includes(EVENTS.has(label) ? 'Event' : label);
}

function types(place: Place, bracket: number): readonly Suggestion[] {
  const label = leftLabel(place, bracket);
  return place.schema.relations
    .filter((relation) => label === null || touches(relation.from, label) || touches(relation.to, label))
    .map(({ type, meaning }) => ({ name: type, kind: 'type', detail: meaning }));
}

function properties({ schema, text }: Place, variable: string | null): readonly Suggestion[] {
  const label = variable === null ? null : labelOf(variable, text);
  const owners = [
    ...schema.nodes.map((n) => ({ ...n, name: n.label })),
    ...schema.relations.map((r) => ({ ...r, name: r.type })),
  ];
  const own = owners.filter((owner) => owner.name === label);
  const names = (own.length > 0 ? own : owners).flatMap((owner) => owner.properties);
  return [...new Set(names)].map((name) => ({ name, kind: 'property', detail: own.length > 0 ? label : null }));
}

function anything({ schema, text, from }: Place): readonly Suggestion[] {
  const others = tokenize(text).filter(
    (token) => token.kind === 'word' && token.start !== from && /^[a-z]/.test(token.text),
  );
  const known = new Set([...schema.functions, ...KEYWORDS.map((word) => word.toLowerCase())]);
  const variables = [...new Set(others.map((token) => token.text))].filter((name) => !known.has(name));
  return [
    ...variables.map((name) => ({ name, kind: 'variable' as const, detail: null })),
    ...KEYWORDS.map((name) => ({ name, kind: 'keyword' as const, detail: null })),
    ...schema.functions.map((name) => ({ name, kind: 'function' as const, detail: 'function' })),
    ...schema.procedures.map((name) => ({ name, kind: 'procedure' as const, detail: 'procedure' })),
  ];
}

type Here = {
  readonly place: Place;
  readonly last: string;
  readonly bracket: { readonly text: string; readonly at: number };
};

const owner = ({ place, bracket }: Here): string | null => place.tokens[bracket.at - 1]?.text ?? null;
const inRelation = ({ place, bracket }: Here): boolean =>
  bracket.text === '[' && place.tokens[bracket.at - 1]?.text === '-';

type Rule = { readonly fits: (here: Here) => boolean; readonly list: (here: Here) => readonly Suggestion[] };

/** In order; the first that fits the place says what may be written there. */
const RULES: readonly Rule[] = [
  { fits: ({ last }) => last === '.', list: ({ place }) => properties(place, place.tokens.at(-2)?.text ?? null) },
  {
    fits: ({ last, bracket }) => bracket.text === '{' && ['{', ','].includes(last),
    list: (here) => properties(here.place, owner(here)),
  },
  {
    fits: (here) => inRelation(here) && [':', '|'].includes(here.last),
    list: ({ place, bracket }) => types(place, bracket.at),
  },
  {
    fits: ({ last, bracket }) => last === ':' && bracket.text !== '{',
    list: ({ place }) => place.schema.nodes.map(({ label }) => ({ name: label, kind: 'label', detail: null })),
  },
  { fits: () => true, list: ({ place }) => anything(place) },
];

function listFor(place: Place): readonly Suggestion[] {
  const here = { place, last: place.tokens.at(-1)?.text ?? '', bracket: openBracket(place.tokens) };
  return RULES.find((rule) => rule.fits(here))?.list(here) ?? [];
}

/** What may be written at `at`; null within texts, comments and numbers. */
export function suggestionsAt(text: string, at: number, schema: GraphSchema): Suggestions | null {
  const before = tokenize(text.slice(0, at));
  const last = before.at(-1);
  if (last !== undefined && ['string', 'comment', 'number', 'bad', 'parameter'].includes(last.kind)) return null;
  const from = isName(last) ? (last?.start ?? at) : at;
  const tokens = before.filter((token) => token.kind !== 'space' && token.kind !== 'comment' && token.start < from);
  return { from, list: listFor({ tokens, from, text, schema }) };
}
