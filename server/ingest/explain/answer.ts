import { type ExplainedClaim, type ExplainedSentence, type Explanation, groupBy } from '../../../graph/index.ts';
import { nearest } from './stops.ts';

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
  const taken = new Set(claims.flatMap(({ roles, place }) => [...roles.map(({ name }) => name), place.name ?? '']));
  const acting = mentions.filter(
    ({ kind, via, text }) => via !== null && /^(?:person|country)$/.test(kind) && !taken.has(text),
  );
  return unique(acting.flatMap(({ readings }) => readings)).filter((name) => !taken.has(name));
}

function leftOutWords(sentence: ExplainedSentence): readonly string[] {
  const out = leftOut(sentence);
  if (out.length === 0) return [];
  const [are, them] = out.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return [`${listed(out)} ${are} named, but no word for an event takes ${them} as a party.`];
}

/** Why the words for an event that gave nothing gave nothing: each says its nearest reason. */
function stoppedWords({ candidates }: ExplainedSentence): readonly string[] {
  const byTrigger = [...groupBy(candidates, ({ start }) => start).values()];
  const silent = byTrigger.filter((tried) => tried.every(({ claims }) => claims === 0));
  const words = silent.flatMap((tried) => nearest(tried)?.stop?.words ?? []);
  return unique(words).map((each) => `It gives no more, for ${each}.`);
}

function sentenceAnswer(sentence: ExplainedSentence, name: string): readonly string[] {
  const { claims, stop } = sentence;
  if (stop !== null) return [`${name} gives no report: ${stop.words}.`];
  const count = claims.length === 1 ? 'one report' : `${claims.length} reports`;
  return [
    `${name} gives ${count}: ${claims.map(claimWords).join('; ')}.`,
    ...leftOutWords(sentence),
    ...stoppedWords(sentence),
  ];
}

const BEGINNING = 40;
const beginning = (text: string): string =>
  text.length <= BEGINNING ? text : `${text.slice(0, text.lastIndexOf(' ', BEGINNING))} …`;

/** The answer to "why is something missing?", in plain sentences. */
export function answerOf({ stop, masked, sentences }: Omit<Explanation, 'answer'>): string[] {
  if (stop !== null) return [`Nothing is read here: ${stop.words}.`];
  const alone = sentences.length === 1;
  return [
    ...masked.map(({ text, why }) => `“${text.trim()}” is not read: ${why.words}.`),
    ...sentences.flatMap((each) => sentenceAnswer(each, alone ? 'The sentence' : `“${beginning(each.text)}”`)),
  ];
}
