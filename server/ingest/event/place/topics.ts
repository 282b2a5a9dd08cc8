import type { Prep } from '../../clause/grammar/right.ts';
import { type Item, isNp, isNpOf, type NounPhrase } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

/** What stands behind these is spoken of, or was at another time: "talks on the war", "after the coup". */
const TOPICAL =
  /^(?:on|about|over|of|for|against|regarding|after|following|amid|since|before|ahead of|despite|because of|towards?|to)$/;
/** The same for a gathering, which is where they are behind "for" and "to": "came for talks". */
const BESIDE = /^(?:on|about|over|regarding|after|following|since|before|ahead of|despite|because of)$/;

const LINKS = /^(?:of|with|between|among)$/;

type Phrase = { readonly np: NounPhrase; readonly at: number; readonly link: string | null };

/** The phrase that ends right before item `at`, with the preposition in front of it. */
function phraseBefore(scene: Scene, at: number): Phrase | null {
  const { items, groups } = scene.grammar;
  const np = items[at - 1];
  if (!isNp(np)) return null;
  const first = groups[at - 1]?.first ?? at - 1;
  const link = items[first - 1];
  return { np, at: first, link: link?.kind === 'prep' ? link.word : null };
}

const isPeople = ({ np }: Phrase): boolean =>
  np.core.kind !== 'thing' ||
  ['attendees', 'officials', 'unnamed', 'bodies'].some((kind) => np.is.has(kind as 'bodies'));

/** "after talks with Salem | in Rome", "the end of a summit | in Rome": the gathering that a phrase belongs to. */
function gathering(scene: Scene, phrase: Phrase): Phrase | null {
  if (phrase.np.is.has('events')) return phrase;
  const head = phrase.link !== null && LINKS.test(phrase.link) ? phraseBefore(scene, phrase.at - 1) : null;
  return head?.np.is.has('events') === true ? head : null;
}

/** "members of the opposition", "the sidelines of the summit": the head in front of "of" says what it is. */
function isOfHead(scene: Scene, trigger: number, phrase: Phrase): boolean {
  const head = phraseBefore(scene, phrase.at - 1);
  if (head === null || head.at === trigger) return false;
  // "since the start of the war in Libya": what began there is no place of what came after.
  if (head.link === 'since' || (BESIDE.test(head.link ?? '') && !head.np.is.has('margins'))) return true;
  return !isPeople(head) && !head.np.is.has('margins');
}

/** "on | trade | in Lima": a subject of talks that is nowhere, as "the war" or "a dam" may be. */
export const isSubject = ({ core, words }: NounPhrase): boolean => core.kind === 'thing' && words.length === 1;

export const isTown = (item: Item | undefined): boolean =>
  (isNpOf(item, 'country') && item.core.reading.city !== null) || (isNpOf(item, 'place') && !item.core.reading.region);

/** "for | two hours | in Lima", "for | the first time | in Lima": how long, or how often. */
const isSpan = ({ words }: NounPhrase): boolean => /^(?:minutes|hours?|days?|weeks?|time)$/.test(words.at(-1) ?? '');

/** Whether a place belongs to what is spoken of and not to item `trigger`: "met Salem on the war in Syria". */
export function isOfTopic(scene: Scene, trigger: number, prep: Pick<Prep, 'at' | 'word'>): boolean {
  const phrase = phraseBefore(scene, prep.at);
  if (phrase === null || phrase.at === trigger || phrase.link === null) return false;
  if (phrase.link === 'on' && isSubject(phrase.np) && isTown(scene.grammar.items[prep.at + 1])) return false;
  const event = gathering(scene, phrase);
  if (event !== null) return isBeside(scene, trigger, event);
  if (phrase.np.core.kind !== 'thing' || phrase.np.is.has('grounds') || phrase.np.is.has('margins')) return false;
  if (phrase.link === 'for' && isSpan(phrase.np)) return false;
  // "a visit to troops in Mali".
  if (phrase.link === 'to' && phrase.at === trigger + 2) return false;
  // "flew on a plane to Kabul", "left Oslo on a plane for Lima".
  if (phrase.link === 'on' && (phrase.np.is.has('vehicles') || (phrase.at === trigger + 2 && prep.word === 'to')))
    return false;
  return phrase.link === 'of' ? isOfHead(scene, trigger, phrase) : TOPICAL.test(phrase.link);
}

/** Whether a gathering is not that of the trigger: "after the summit", "the results of the talks". */
function isBeside(scene: Scene, trigger: number, event: Phrase): boolean {
  if (event.at === trigger || event.link === null) return false;
  return event.link === 'of' ? isOfHead(scene, trigger, event) : BESIDE.test(event.link);
}
