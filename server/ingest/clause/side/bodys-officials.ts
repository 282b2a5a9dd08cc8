import type { OrganizationReading } from '../../mention/lexicon.ts';
import { fronts, type Item, isNp, isNpOf, type NounPhrase } from '../items.ts';
import { onlyGroup } from './fighters.ts';
import { type Chunked, isFree } from './sides.ts';

/** What a body of states, or an armed group, is called once it has been named. */
const CALLED: Readonly<Record<string, RegExp>> = {
  igo: /^(?:bloc|alliance|union|organi[sz]ation|agency|body)$/,
  'armed-group': /^(?:group|movement|militia|alliance|organi[sz]ation|front|faction)$/,
};

/** "the bloc's | envoy, Ana Ruiz": the word by which the body is called. */
function calledBy({ possessor }: NounPhrase): string | null {
  if (possessor === null || possessor.core.kind !== 'thing') return null;
  const [article, word, more] = possessor.words;
  return article === 'the' && more === undefined ? (word ?? null) : null;
}

const isCalled = ({ sort, of }: OrganizationReading, word: string): boolean =>
  of === null && CALLED[sort]?.test(word) === true;

/** The bodies that a phrase names. */
const bodiesIn = (np: NounPhrase): readonly OrganizationReading[] =>
  [np.core, np.possessor?.core, ...fronts(np)].flatMap((core) => (core?.kind === 'organization' ? core.reading : []));

/** The last body in a sentence that the word may mean. */
const lastIn = (items: readonly Item[], word: string): OrganizationReading | undefined =>
  items.flatMap((item) => (isNp(item) ? bodiesIn(item) : [])).findLast((body) => isCalled(body, word));

/** Sentences back to which such a word may point. */
const REACH = 8;

type Place = { readonly index: number; readonly at: number };

/** The body named last in front of a place; of a text that tells of one armed group only, that group. */
function bodyBefore(readings: readonly Chunked[], { index, at }: Place, word: string): string | null {
  for (let i = index; i >= Math.max(0, index - REACH); i -= 1) {
    const items = readings[i]?.grammar.items ?? [];
    const body = lastIn(i === index ? items.slice(0, at) : items, word);
    if (body !== undefined) return body.id;
  }
  const [first] = readings;
  return first !== undefined && CALLED['armed-group']?.test(word) ? onlyGroup(first.source) : null;
}

/** "NATO waits. The alliance's envoy, Ana Ruiz, left": of the body that was named. */
export function shareBodies(readings: readonly Chunked[]): void {
  readings.forEach(({ grammar: { items } }, index) => {
    items.forEach((np, at) => {
      if (!isNpOf(np, 'person') || !isFree(np.core.person)) return;
      const word = calledBy(np);
      if (word !== null) np.core.person.organization = bodyBefore(readings, { index, at }, word);
    });
  });
}
