import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../server/ingest/document/document.ts';
import { tokenize } from '../../../server/ingest/document/tokens.ts';
import { zonesOf } from '../../../server/ingest/document/zones.ts';
import { closedTagger } from '../../../server/tagger/closed.ts';
import { article, knowledge } from './support.ts';

const words = (text: string): readonly string[] => tokenize(text, knowledge.abbreviations).map((token) => token.text);

describe('tokens', () => {
  test.each([
    ['Kim’s visit', ['Kim', '’s', 'visit']],
    ['the leaders’ talks', ['the', 'leaders', '’', 'talks']],
    ["didn't meet", ['did', "n't", 'meet']],
    ['Moon Jae-in and al-Assad', ['Moon', 'Jae-in', 'and', 'al-Assad']],
    ['U.S. and U.N. envoys', ['U.S.', 'and', 'U.N.', 'envoys']],
    ['U.S.-Japan talks', ['U.S.-Japan', 'talks']],
    ['Mr. Xi, 64, left.', ['Mr.', 'Xi', ',', '64', ',', 'left', '.']],
    ['in Sana’a (Yemen)', ['in', 'Sana’a', '(', 'Yemen', ')']],
    ['March 22-23, 2018', ['March', '22-23', ',', '2018']],
    ['O’Neill met', ['O’Neill', 'met']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('offsets point into the text', () => {
    const text = 'Erdoğan’s “visit” to Washington, D.C., didn’t end.';
    for (const token of tokenize(text, knowledge.abbreviations))
      expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  test('possessor of a plural folds to the same mark', () => {
    expect(tokenize('the leaders’ talks', knowledge.abbreviations)[2]?.norm).toBe("'s");
  });
});

const sentences = (text: string): readonly string[] =>
  readDocument(article(text), knowledge, { tagger: closedTagger() }).sentences.map(({ span }) =>
    text.slice(span.start, span.end),
  );

describe('sentences', () => {
  test.each([
    ['Xi left. Putin stayed.', ['Xi left.', 'Putin stayed.']],
    ['He met Gen. Smith in Washington, D.C. on Monday.', ['He met Gen. Smith in Washington, D.C. on Monday.']],
    ['He flew to the U.S. The talks failed.', ['He flew to the U.S.', 'The talks failed.']],
    ['U.S. President Joe Biden left.', ['U.S. President Joe Biden left.']],
    ['“No!” he said.', ['“No!” he said.']],
    ['“We agree.” They left.', ['“We agree.”', 'They left.']],
    ['One line here\n\nAnother one here.', ['One line here', 'Another one here.']],
    ['J. Edgar left. 12 stayed.', ['J. Edgar left.', '12 stayed.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

const zones = (text: string): readonly string[] =>
  zonesOf(text, knowledge.boilerplate, { titleLength: 0 }).map(
    (zone) => `${zone.kind}: ${text.slice(zone.start, zone.end)}`,
  );

describe('zones', () => {
  test.each([
    ['Kim Meets Lavrov\n\nThey met.', ['headline: Kim Meets Lavrov', 'body: They met.']],
    ['They met in Rome. (AFP/Getty)', ['caption: They met in Rome.']],
    ['They met.\n\nClick to log in!', ['body: They met.']],
    ['SEOUL (Reuters) - They met.', ['body: They met.']],
    ['They met in Kyiv (Ukraine) today.', ['body: They met in Kyiv (Ukraine) today.']],
    ['5 March 2022\n\nThey meet.', ['body: They meet.']],
    ['They met.\n\nReporting by Jane Doe; editing by John Roe', ['body: They met.']],
  ])('%s', (text, expected) => {
    expect(zones(text)).toEqual(expected);
  });
});
