import { rightOf } from '../../clause/grammar/right.ts';
import { isNp, isVg } from '../../clause/items.ts';
import { actorKey, distinct, type Reference, sideOf } from '../../coreference/actors.ts';
import { type Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { type Found } from './found.ts';

/** Where somebody of a country takes part, the country itself is not named beside him. */
function personsFirst(references: readonly Reference[]): readonly Reference[] {
  const led = new Set(references.filter((r) => r.actor.kind === 'leader').map((r) => sideOf(r.actor)));
  return references.filter((r) => r.actor.kind === 'leader' || !led.has(sideOf(r.actor)));
}

/** At least two sides, or a mediator between two; an unknown side counts as one of its own. */
export function crossesBorders(references: readonly Reference[]): boolean {
  const sidesSeen = new Set(references.map((reference) => sideOf(reference.actor) ?? actorKey(reference.actor)));
  return sidesSeen.size > 1;
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

function countNear(scene: Scene, at: number): number | null {
  const item = scene.grammar.items[at];
  if (!isVg(item)) return null;
  // "met three times", "saw her | three times".
  const behind = rightOf(scene.grammar, at).objects.at(-1)?.end ?? item.end;
  for (const i of [...range(item.first, item.end + 2), behind, behind + 1]) {
    const count = scene.knowledge.words.times.get(normAt(scene.source.tokens, i));
    if (count !== undefined) return count;
    if (normAt(scene.source.tokens, i + 1) === 'times') {
      const times = scene.knowledge.calendar.numbers.get(normAt(scene.source.tokens, i));
      if (times !== undefined) return times;
    }
  }
  return null;
}

function separately(scene: Scene): boolean {
  for (let i = scene.sentence.first; i < scene.sentence.end; i += 1) {
    if (scene.knowledge.words.apart.has(normAt(scene.source.tokens, i))) return true;
    if (normAt(scene.source.tokens, i) === 'turn' && normAt(scene.source.tokens, i - 1) === 'in') return true;
  }
  return false;
}

/** "met the king and then the premier": a word between those who are met says that one came after the other. */
function inTurn({ source, knowledge }: Scene, met: readonly Reference[]): boolean {
  const { sequence } = knowledge.words;
  return met.some((one, i) => {
    const before = met[i - 1];
    const between = before === undefined ? [] : source.tokens.slice(before.end, one.first + 1);
    return between.length < SHORT && between.some(({ norm }) => sequence.has(norm));
  });
}
/** Words between two names of a list with an adverb: ", and then". */
const SHORT = 5;

export type Made = { readonly found: Found; readonly parties: readonly Reference[]; readonly count: number | null };

/** "held bilateral meetings with officials of A, B and C", "two calls with A and B": one with each. */
function isPlural(scene: Scene, { at, b }: Found): boolean {
  const item = scene.grammar.items[at];
  const head = isNp(item) ? (item.words.at(-1) ?? '') : '';
  if (!isNp(item) || !/^(?:meetings|calls|phonecalls|conversations|talks)$/.test(head)) return false;
  const { numbers } = scene.knowledge.calendar;
  if (item.words.some((word) => numbers.get(word) === b.length)) return true;
  return head === 'meetings' && b.every(({ actor }) => actor.kind === 'country');
}

/** "spoke to | both A and B", "met | neither A nor B". */
function withBoth({ source }: Scene, { b, form }: Found): boolean {
  const first = Math.min(...b.map((reference) => reference.first));
  // "received both leaders": two of one phrase.
  if (b.length !== 2 || (b[0]?.first === b[1]?.first && form !== 'phone')) return false;
  return [first, first - 1].some((at) => /^(?:both|neither)$/.test(normAt(source.tokens, at)));
}

/** "telephoned A and B", "saw A and B": one after the other; a plain "spoke with A and B" may be one call. */
const rings = ({ rule }: Found): boolean => /^meet\/verb:(?:phone|telephone|call|ring|ring-up|see|shuttle)$/.test(rule);

/** "met with A and with B": the word is said again for each. */
function saidAgain({ source }: Scene, met: readonly Reference[]): boolean {
  const words = met.map(({ first }) => normAt(source.tokens, first - 1));
  return words[0] === 'with' && new Set(words).size === 1;
}

/** "each leader met C", "A and B each met C": every one on his own. */
function eachAlone({ source, grammar }: Scene, { at, a, b }: Found): boolean {
  const verb = grammar.items[at];
  const words = [a[0]?.first ?? -1, a[0] === undefined ? -1 : a[0].first - 1, isVg(verb) ? verb.first - 1 : -1];
  return a.length > 1 && b.length > 0 && words.some((word) => /^(?:each|neither)$/.test(normAt(source.tokens, word)));
}

/** One meeting of all, or one for each counterpart where the words say so. */
export function distribute(scene: Scene, found: Found): readonly Made[] {
  if (eachAlone(scene, found)) return found.a.flatMap((a) => distribute(scene, { ...found, a: [a] }));
  const count = countNear(scene, found.at);
  const each = isPlural(scene, found) || withBoth(scene, found);
  const apart = separately(scene) || inTurn(scene, found.b) || saidAgain(scene, found.b) || rings(found);
  const all = personsFirst(distinct([...found.a, ...found.b]));
  if (found.b.length > 1 && (count !== null || each || apart)) {
    return found.b.map((b) => ({ found, parties: distinct([...found.a, b]), count }));
  }
  return [{ found, parties: all, count }];
}
