import { subjectOf } from '../clause/grammar/subject.ts';
import { isNp, isVg } from '../clause/items.ts';
import { resolve } from '../coreference/resolve.ts';
import type { Scene } from '../coreference/scene.ts';
import type { EventDraft } from './draft.ts';

function surface(scene: Scene, first: number, end: number): string {
  const from = scene.source.tokens[first];
  const to = scene.source.tokens[end - 1];
  return from && to ? scene.source.source.slice(from.start, to.end) : '';
}

/** "According to Russian media", "Lavrov said": who vouches for a sentence, or null. */
function speakerOf(scene: Scene): string | null {
  const { items } = scene.grammar;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'prep' && item.word === 'according to') {
      const source = items[at + 1];
      if (isNp(source)) return surface(scene, source.first, source.end);
    }
    if (!isVg(item) || !scene.knowledge.speech.has(item.lemma) || item.passive) continue;
    const subject = subjectOf(scene.grammar, at)[0];
    if (subject === undefined) continue;
    const actor = resolve(subject, scene.discourse).actors[0];
    return actor?.kind === 'leader' ? actor.person.name : surface(scene, subject.first, subject.end);
  }
  return null;
}

/** Who says what the drafts of a sentence state; the speech verb itself is not its own source. */
export function attributionOf(scene: Scene): (draft: EventDraft) => string | null {
  let speaker: string | null | undefined;
  return () => (speaker === undefined ? (speaker = speakerOf(scene)) : speaker);
}
