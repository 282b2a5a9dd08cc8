import type { ExplainedClaim, ExplainedSentence, Explanation } from '../../../graph/index.ts';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const who = ({ roles, topic }: ExplainedClaim): readonly string[] => [
  ...roles.map(({ name }) => name),
  ...(topic === null ? [] : [`“${topic}”`]),
];

const claimWords = (claim: ExplainedClaim): string => `${claim.kind}, ${claim.modality}: ${listed(who(claim))}`;

/** Persons and countries that the sentence names, but no claim of it. */
function leftOut({ mentions, claims }: ExplainedSentence): readonly string[] {
  const taken = new Set(claims.flatMap((claim) => claim.roles.map(({ name }) => name)));
  const placed = new Set(claims.map(({ place }) => place.name));
  const acting = mentions.filter(({ kind, via }) => via !== null && (kind === 'person' || kind === 'country'));
  const named = unique(acting.flatMap(({ readings }) => readings));
  return named.filter((name) => !taken.has(name) && !placed.has(name));
}

function given(sentence: ExplainedSentence): readonly string[] {
  const { claims, candidates } = sentence;
  const count = claims.length === 1 ? 'one report' : `${claims.length} reports`;
  const stopped = unique(candidates.flatMap(({ stop }) => (stop === null ? [] : [stop.words])));
  const out = leftOut(sentence);
  return [
    `The sentence gives ${count}: ${claims.map(claimWords).join('; ')}.`,
    ...(out.length === 0
      ? []
      : [
          `${listed(out)} ${out.length === 1 ? 'is' : 'are'} named, but no event word takes ${out.length === 1 ? 'this name' : 'these names'} as a party.`,
        ]),
    ...stopped.map((words) => `It gives no more, for ${words}.`),
  ];
}

function sentenceAnswer(sentence: ExplainedSentence): readonly string[] {
  if (sentence.stop === null) return given(sentence);
  return [`The sentence gives no report: ${sentence.stop.words}.`];
}

/** The answer to "why is something missing?", in plain sentences. */
export function answerOf({ stop, masked, sentences }: Omit<Explanation, 'answer'>): string[] {
  if (stop !== null) return [`Nothing is read here: ${stop.words}.`];
  return [
    ...masked.map(({ text, why }) => `“${text}” is not read: ${why.words}.`),
    ...sentences.flatMap(sentenceAnswer),
  ];
}
