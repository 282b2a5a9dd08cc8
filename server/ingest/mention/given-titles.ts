import type { Sentence } from '../document/sentences.ts';
import { isCapital, normAt } from '../document/tokens.ts';
import type { Text } from './name-run.ts';
import type { Hit } from './scan.ts';
import { titleBefore } from './title-chain.ts';

/** "the Omani ruler | Sultan Haitham", "His Majesty | Sultan Haitham": in front of a ruler's title it is still one. */
const OF_RULER = /^(?:majesty|monarch|leader|supreme-leader)$/;

/** "bin Saad", "ibn Saad": whose son or daughter. */
const OF_FATHER = /^(?:bin|bint|ibn)$/;

/** The table's names of leaders that begin here; of "Sultan Haitham" the name is Haitham bin Tariq. */
const leaderNames = (hit: Hit | null | undefined): readonly string[] =>
  hit?.readings.flatMap((reading) => (reading.kind === 'leader' ? [reading.row.name.toLowerCase()] : [])) ?? [];

/** "Minister of Industry | Sultan Ahmed": of an office that no ruler holds. */
function behindOffice(text: Text, at: number, { first }: Sentence): boolean {
  const title = titleBefore(text, at, first);
  return title !== null && !OF_RULER.test(title.row.role);
}

/** "Minister | Sultan Ahmed", "Sultan bin Saad": a ruler's title as a given name, behind another's or before a father's. */
export function isGivenTitle(text: Text, at: number, sentence: Sentence): boolean {
  const { tokens, hits, words } = text;
  const norm = normAt(tokens, at);
  if (!words.thrones.has(norm) || !isCapital(tokens, at)) return false;
  const known = leaderNames(hits[at]);
  if (known.length > 0) return known.every((name) => name.startsWith(`${norm} `));
  return OF_FATHER.test(normAt(tokens, at + 1)) || (isCapital(tokens, at + 1) && behindOffice(text, at, sentence));
}
