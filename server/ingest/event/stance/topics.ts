import { type Prep, prepAt, rightOf } from '../../clause/grammar/right.ts';
import { isNp, isPrep, isVg, type NounPhrase } from '../../clause/items.ts';
import { POSSESSIVE } from '../../clause/phrase/function-words.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import type { Tokens } from '../draft.ts';
import type { Target } from './found.ts';

const TOPIC_PREPS = new Set([
  'of',
  'for',
  'on',
  'in',
  'between',
  'with',
  'to',
  'by',
  'among',
  'against',
  'toward',
  'towards',
]);

const DETERMINER = /^(?:the|a|an|any|all|both|this|that|these|those|'s|so-called|["“”«»‘])$/;

export const isBare = (np: NounPhrase): boolean =>
  np.possessor === null && np.words.filter((word) => !/^(?:the|a|an|this|that|these|those)$/.test(word)).length === 1;

/** "the contacts that have developed between A and B", "the arrests that followed the vote", "an agreement Kim reached with Moon": what tells a bare noun from others. */
function relativeEnd(scene: Scene, at: number): number | null {
  const { items } = scene.grammar;
  const opened = items[at + 1]?.kind === 'rel';
  const verbAt = at + 2;
  if (!isVg(items[verbAt]) || !(opened || isNp(items[at + 1]))) return null;
  const { objects, preps } = rightOf(scene.grammar, verbAt);
  const object = opened ? objects.find(({ first }) => first >= (items[verbAt]?.end ?? first)) : undefined;
  const telling = preps.find((prep) => prep.word === 'between' || prep.word === 'with') ?? preps[0];
  return telling?.group.at(-1)?.end ?? object?.end ?? items[verbAt]?.end ?? null;
}

/** "Fiji's decision | to join the pact": to the end of what the infinitive acts on. */
function aimEnd(scene: Scene, at: number): number | null {
  const verb = scene.grammar.items[at + 1];
  if (!isVg(verb) || verb.shape !== 'infinitive') return null;
  const { objects, preps } = rightOf(scene.grammar, at + 1);
  return objects.at(-1)?.end ?? preps[0]?.group.at(-1)?.end ?? verb.end;
}

/** "condemned the raid | in a joint statement", "in an interview": where it was said. */
const isUtterance = ({ is, words }: NounPhrase): boolean =>
  is.has('utterances') && /^(?:an?|his|her|their|its|separate|joint|written)$/.test(words[0] ?? '');

/** "in the strongest terms" says how, and a lone article is the rest of a phrase that was not read. */
const isManner = ({ word, group: [np] }: Prep): boolean =>
  np === undefined ||
  (word === 'in' && np.is.has('manners')) ||
  (/^(?:in|by|on)$/.test(word) && isUtterance(np)) ||
  (np.core.kind === 'thing' && np.words.length > 0 && np.words.every((each) => DETERMINER.test(each)));

/** A phrase that is a part of the name: "democracy | in Ukraine"; never "for its support". */
function isOfName({ word, group }: Prep, np: NounPhrase): boolean {
  if (word === 'for' && POSSESSIVE.has(group[0]?.words[0] ?? '')) return false;
  return TOPIC_PREPS.has(word) || (word === 'from' && np.is.has('open'));
}

/** "the ban | by the government of Malta": to the end of who did it. */
function agentEnd(scene: Scene, { word, end }: Prep, np: NounPhrase): number | null {
  const of = word === 'by' ? prepAt(scene.grammar, end) : null;
  return of?.word === 'of' ? (of.group.at(-1)?.end ?? np.end) : null;
}

const lastOf = ({ word, group }: Prep): NounPhrase | undefined =>
  word === 'of' || word === 'between' ? group.at(-1) : group[0];

const ABOUT =
  /^(?:(?:more|fewer|less) than|at least|up to|as many as|close to|nearly|almost|about|around|over|roughly)$/;

/** "the killing of | more than 40 civilians": who are counted, behind the words for about how many. */
function countedBehind({ grammar, source }: Scene, of: number): NounPhrase | null {
  const { items } = grammar;
  const { end = 0 } = items[of] ?? {};
  const between = ({ first }: NounPhrase): string =>
    source.tokens
      .slice(end, first)
      .map(({ norm }) => norm)
      .join(' ');
  const np = items.slice(of + 1, of + 6).find((item): item is NounPhrase => isNp(item) && ABOUT.test(between(item)));
  return isPrep(items[of], 'of') ? (np ?? null) : null;
}

/** "the entry | into force | of the treaty". */
const isIntoForce = ({ word, group: [np] }: Prep): boolean =>
  word === 'into' && /^(?:force|effect|service|operation|being)$/.test(np?.words.join(' ') ?? '');

/** The end of the phrases behind a topic that name it: "democracy | in Ukraine". */
function phraseEnd(scene: Scene, np: NounPhrase, at: number): number {
  const prep = prepAt(scene.grammar, at + 1);
  if (prep !== null && isIntoForce(prep)) return phraseEnd(scene, prep.group[0] ?? np, prep.at + 1);
  if (prep === null || !isOfName(prep, np) || isManner(prep)) return np.end;
  const agent = agentEnd(scene, prep, np);
  if (agent !== null) return agent;
  const last = lastOf(prep) ?? np;
  const open = (np.is.has('open') || last.is.has('open')) && last === prep.group[0];
  return open && prep.end - prep.at === 2 ? phraseEnd(scene, last, prep.at + 1) : last.end;
}

/** A topic with the phrases behind it that name it. */
export function topicEnd(scene: Scene, np: NounPhrase): number {
  const at = scene.grammar.items.indexOf(np);
  if (at < 0) return np.end;
  if (np.is.has('aims') || np.is.has('efforts')) {
    const end = aimEnd(scene, at);
    if (end !== null) return end;
  }
  const counted = countedBehind(scene, at + 1);
  if (counted !== null) return counted.end;
  if (isBare(np) && prepAt(scene.grammar, at + 1) === null) return relativeEnd(scene, at) ?? np.end;
  return phraseEnd(scene, np, at);
}

/** The tokens of a topic without its determiner: how it is named. */
export function nameTokens(scene: Scene, target: Target): Tokens {
  const { tokens } = scene.source;
  let { first } = target;
  const leads = (at: number): boolean => DETERMINER.test(normAt(tokens, at)) || POSSESSIVE.has(normAt(tokens, at));
  while (first < target.end - 1 && leads(first)) first += 1;
  const marks = (end: number): number =>
    tokens.slice(first, end).filter((token) => /^["“”«»[\]]$/.test(token.text)).length;
  if (marks(target.end) === 0) return { first, end: target.end };
  const { end } = target.np;
  // "Malta's “cruel raid|”": what opens inside the name closes there.
  return { first, end: marks(end) === 1 && marks(end + 1) === 2 ? end + 1 : end };
}
