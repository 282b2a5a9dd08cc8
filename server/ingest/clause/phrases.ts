import type { Sentence } from '../document/sentences.ts';
import { dropAsides } from './among-others.ts';
import { spliceAppositions } from './appositions.ts';
import { chunk } from './chunk.ts';
import { withDelegates } from './delegations.ts';
import { fillGaps } from './gapping.ts';
import { withInclusions } from './inclusions.ts';
import type { Item } from './items.ts';
import { jointOffices } from './joint-offices.ts';
import { landHolders } from './land-holders.ts';
import { lendOffices } from './lent-offices.ts';
import { asOthers, ofTwo, shareOffice } from './officials.ts';
import { ownDates } from './own-dates.ts';
import { ownOfficials } from './own-officials.ts';
import { listSemicolons } from './semicolons.ts';
import type { Source } from './source.ts';
import { splitVerbs } from './split-verbs.ts';

/** The phrases of a sentence: read word by word, then put together with what belongs to each. */
export function phrasesOf(source: Source, sentence: Sentence): readonly Item[] {
  const phrases = spliceAppositions(
    withInclusions(dropAsides(jointOffices(landHolders(ownDates(splitVerbs(chunk(source, sentence))))))),
    source.words.seats,
  );
  return fillGaps(withDelegates(ownOfficials(shareOffice(lendOffices(asOthers(ofTwo(listSemicolons(phrases))))))));
}
