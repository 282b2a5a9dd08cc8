import { isNp, isPrep, isVg, prepWord } from '../clause/items.ts';
import { rightOf } from '../clause/right.ts';
import { type Reference, sideOf } from '../coreference/actors.ts';
import { referencesOf } from '../coreference/resolve.ts';
import type { Scene } from '../coreference/scene.ts';

const PRESENCE = /^(?:participation|attendance|presence|involvement)$/;

const CHAIRS = /^(?:co-?)?(?:chair|lead|head|host|convene)$/;

/** "the dialogue, led by A of Norway, B of Peru and C of Chile": those who lead their sides in it. */
function chairs(scene: Scene, at: number): readonly Reference[] {
  const { items } = scene.grammar;
  for (let i = at + 1; i < items.length; i += 1) {
    const [verb, by] = [items[i], items[i + 1]];
    if (!isVg(verb) || !isPrep(by, 'by')) continue;
    const attended = verb.lemma === 'attend';
    if (!attended && !CHAIRS.test(verb.lemma)) continue;
    const own = rightOf(scene.grammar, i).preps.find((prep) => prep.word === 'by')?.group ?? [];
    const came = referencesOf(own, scene.discourse);
    const leaders = attended ? came : came.filter(({ actor }) => actor.kind === 'leader');
    if (attended) return leaders;
    return new Set(leaders.map(({ actor }) => sideOf(actor))).size > 1 ? leaders : [];
  }
  return [];
}

/** "The meeting was held in Lima with the participation of A and B", "led by A and B": who came. */
export function participation(scene: Scene, at: number): readonly Reference[] {
  return [...presentAt(scene, at), ...chairs(scene, at), ...conveners(scene, at)];
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
