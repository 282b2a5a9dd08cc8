import { isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';

/** "will not travel to Lima | as planned": what was agreed is off. */
export function isOffThen({ grammar, source, sentence }: Scene, at: number): boolean {
  const verb = grammar.items[at];
  if (!isVg(verb) || !verb.negated || verb.modals.length === 0) return false;
  for (let token = verb.end; token + 1 < sentence.end; token += 1)
    if (normAt(source.tokens, token) === 'as' && /^(?:planned|scheduled)$/.test(normAt(source.tokens, token + 1)))
      return true;
  return false;
}
