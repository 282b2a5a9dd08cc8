import type { Sentence } from '../../document/sentences.ts';
import { withInclusions } from '../grammar/inclusions.ts';
import type { Item } from '../items.ts';
import { spliceAppositions } from '../office/appositions.ts';
import { withDelegates } from '../office/delegations.ts';
import { jointOffices } from '../office/joint-offices.ts';
import { landHolders } from '../office/land-holders.ts';
import { lendOffices } from '../office/lent-offices.ts';
import { asOthers, ofTwo, shareOffice } from '../office/officials.ts';
import { ownOfficials } from '../office/own-officials.ts';
import type { Source } from '../source.ts';
import { withAges } from './ages.ts';
import { dropAsides } from './among-others.ts';
import { chunk } from './chunk.ts';
import { fillGaps } from './gapping.ts';
import { ownDates } from './own-dates.ts';
import { listSemicolons } from './semicolons.ts';
import { splitVerbs } from './split-verbs.ts';

/** The phrases of a sentence: read word by word, then put together with what belongs to each. */
export function phrasesOf(source: Source, sentence: Sentence): readonly Item[] {
  const phrases = spliceAppositions(
    withInclusions(withAges(dropAsides(jointOffices(landHolders(ownDates(splitVerbs(chunk(source, sentence)))))))),
    source.words.seats,
  );
  return fillGaps(withDelegates(ownOfficials(shareOffice(lendOffices(asOthers(ofTwo(listSemicolons(phrases))))))));
}
