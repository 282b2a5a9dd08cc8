import { isCapital, normAt } from '../document/tokens.ts';
import type { NameRun, Text } from './name-run.ts';
import { countryOf, organizationOf } from './scan.ts';

/** "Norwegian | Foreign Ministry", "Cuba's | embassy": a body of the state in front of it, by its last word. */
function isPostBehind({ tokens, words }: Text, from: number): boolean {
  let at = from;
  while (isCapital(tokens, at) || normAt(tokens, at) === "'s") {
    if (words.posts.has(normAt(tokens, at))) return true;
    at += 1;
  }
  return words.posts.has(normAt(tokens, at));
}

/** "Omar Haddad of Hamas", "Ola Vik from the Norwegian Foreign Ministry": a name with the body that somebody is of. */
export function isOfBody(text: Text, { end }: NameRun): boolean {
  const { tokens, hits } = text;
  if (!/^(?:of|from)$/.test(normAt(tokens, end))) return false;
  const first = normAt(tokens, end + 1) === 'the' ? end + 2 : end + 1;
  const body = organizationOf(hits[first]);
  if (body !== null) return /^(?:armed-group|ministry)$/.test(body.sort);
  const land = countryOf(hits[first]);
  return land !== null && (land.form === 'ministry' || isPostBehind(text, hits[first]?.end ?? first));
}
