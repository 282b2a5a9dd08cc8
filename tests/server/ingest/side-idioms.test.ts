import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

const stances = (text: string): readonly string[] =>
  lines(text).flatMap((line) => /^stance (.*?)(?: occurred)?$/.exec(line)?.[1] ?? []);

describe('idioms of taking a side', () => {
  test.each([
    ['shoulder to shoulder', 'Norway stands shoulder to shoulder with Malta.', ['NOR supports MLT']],
    ['comes down on its side', 'Norway came down on the side of Malta.', ['NOR supports MLT']],
    ['takes its side', "Norway took Malta's side in the dispute.", ['NOR supports MLT']],
    ['springs to its defence', 'Norway sprang to the defence of Malta.', ['NOR supports MLT']],
    ['a chorus', 'Norway joined the chorus of support for Malta.', ['NOR supports MLT']],
    ['a condemnation that is joined', 'Norway joined the condemnation of the raid.', ['NOR opposes raid']],
    ['joins somebody in it', 'Norway joined Malta in condemning the raid.', ['MLT opposes raid', 'NOR opposes raid']],
    [
      'backed by one, opposed by the other',
      'The treaty is backed by Norway and opposed by Malta.',
      ['MLT opposes treaty', 'NOR supports treaty'],
    ],
    ['a treaty opposed by somebody', 'A treaty opposed by Malta was dropped.', ['MLT opposes treaty']],
    ['meets with resistance', 'The treaty met with resistance from Malta.', ['MLT opposes treaty']],
    ['runs into opposition', 'The treaty ran into opposition from Malta.', ['MLT opposes treaty']],
    ['done despite it', 'The pipeline was built despite opposition from Malta.', ['MLT opposes pipeline']],
    ['passed over it', 'The court passed the resolution over the objections of Malta.', ['MLT opposes resolution']],
    ['raises objections', 'Norway raised objections to the treaty.', ['NOR opposes treaty']],
    ['levels criticism', 'Norway levelled criticism at Belarus.', ['NOR opposes BLR']],
    ['a dictatorship', 'Norway called the Belarusian government a dictatorship.', ['NOR opposes BLR']],
  ])('%s', (_name, text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('words of the idioms that take no side', () => {
  test.each([
    ['the other side', 'Norway is on the other side of Malta.'],
    ['light', 'The lamp gave light to the harbour of Norway.'],
    ['a call that is taken', 'Norwegian Foreign Minister Liv Dahl took a phone call.'],
    ['a condition', 'If Norway rejects the treaty, the talks will end.'],
    ['a crime by somebody', 'The crimes committed by Belarus were told to the court.'],
    ['who is met despite it', 'Norway met Kenya despite the opposition of Uganda.'],
    ['support that is withheld', 'Norway withheld its support for the treaty.'],
    ['reports', 'Norway rejected reports that it had sent troops.'],
    ['a taxi', 'Norway hailed a taxi.'],
  ])('%s', (_name, text) => {
    expect(stances(text)).toEqual([]);
  });
});
