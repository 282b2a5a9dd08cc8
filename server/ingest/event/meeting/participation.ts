import { rightOf } from '../../clause/grammar/right.ts';
import { isNp, isPrep, isVg, prepWord } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { isMeetingNoun } from './found.ts';
import { takers } from './takers.ts';

const PRESENCE = /^(?:participation|attendance|presence|involvement)$/;

const CHAIRS = /^(?:co-?)?(?:chair|lead|head|host|convene)$/;

/** Who stands behind "by" with a participle of the meeting: those who came, or those who lead. */
function behindBy(scene: Scene, at: number, isMeant: (lemma: string) => boolean): readonly Reference[] {
  return scene.grammar.items.flatMap((verb, i) => {
    if (i <= at || !isVg(verb) || !isPrep(scene.grammar.items[i + 1], 'by') || !isMeant(verb.lemma)) return [];
    // "a call in which A took part, following a summit | convened by B": said of another one.
    if (scene.grammar.items.slice(at + 1, i).some((item) => isNp(item) && isMeetingNoun(scene, item))) return [];
    const own = rightOf(scene.grammar, i).preps.find((prep) => prep.word === 'by')?.group ?? [];
    return referencesOf(own, scene.discourse);
  });
}

/** "the dialogue, led by A of Norway, B of Peru and C of Chile": those who lead their sides in it; "chaired by A and attended by B": all. */
function chairs(scene: Scene, at: number): readonly Reference[] {
  const came = behindBy(scene, at, (lemma) => lemma === 'attend');
  const leaders = behindBy(scene, at, (lemma) => CHAIRS.test(lemma)).filter(({ actor }) => actor.kind === 'leader');
  const several = new Set(leaders.map(({ actor }) => sideOf(actor))).size > 1;
  return came.length > 0 || several ? [...leaders, ...came] : [];
}

/** "The meeting was held in Lima with the participation of A and B", "led by A and B": who came. */
export function participation(scene: Scene, at: number): readonly Reference[] {
  return [...presentAt(scene, at), ...chairs(scene, at), ...conveners(scene, at), ...takers(scene, at)];
}

/** "The summit was convened at the initiative of A", "held under the chairmanship of B": who called them is there. */
function conveners(scene: Scene, at: number): readonly Reference[] {
  const { items } = scene.grammar;
  const head = items.findIndex((item, i) => {
    const [before, behind] = [items[i - 1], items[i + 1]];
    const stands = i > at && isNp(item) && CONVENED.test(item.words.at(-1) ?? '');
    return stands && /^(?:at|on|under)$/.test(prepWord(before)) && isPrep(behind, 'of');
  });
  const [of] = head < 0 ? [] : rightOf(scene.grammar, head).preps;
  const named = of === undefined ? [] : referencesOf(of.group, scene.discourse);
  return named.filter(({ actor }) => actor.kind === 'leader');
}

const CONVENED = /^(?:initiative|chairmanship|chairpersonship|chair)$/;

function presentAt(scene: Scene, at: number): readonly Reference[] {
  const { items } = scene.grammar;
  const head = items.findIndex((item, i) => {
    const [before, behind] = [items[i - 1], items[i + 1]];
    const stands = i > at && isNp(item) && PRESENCE.test(item.words.at(-1) ?? '');
    return stands && isPrep(before, 'with') && isPrep(behind, 'of');
  });
  const [of] = head < 0 ? [] : rightOf(scene.grammar, head).preps;
  return of === undefined ? [] : referencesOf(of.group, scene.discourse);
}
