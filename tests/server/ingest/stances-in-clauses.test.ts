import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

const stances = (text: string): readonly string[] =>
  lines(text).flatMap((line) => /^stance (.*?)(?: occurred)?$/.exec(line)?.[1] ?? []);

describe('what a clause behind a comma takes a side on', () => {
  test.each([
    ['drills', 'Norway resumed its drills with Chile, which Peru has criticised.', ['PER opposes drills with Chile']],
    ['a strike', 'Belarus launched a strike on Valletta, which Norway condemned.', ['NOR opposes strike on Valletta']],
    ['a missile', 'Belarus fired a missile into the sea, which Norway condemned.', ['NOR opposes missile']],
    ['the land that is backed', 'Dahl met envoys of Kosovo, which Norway backs.', []],
    ['a nearer thing', 'Peru signed an appeal for the treaty, which Norway rejects.', ['NOR opposes treaty']],
    ['who is fought', 'Peru opened talks with Hamas, which Norway condemns.', ['NOR opposes Hamas']],
  ])('%s', (_name, text, expected) => {
    expect(stances(text).filter((line) => !line.startsWith('PER supports'))).toEqual(expected);
  });
});

describe('a participle that says which government', () => {
  test.each([
    ["Libya's internationally recognised government condemned the raid.", ['LBY opposes raid']],
    ["Yemen's freely elected government backed the truce.", ['YEM supports truce']],
    ['Libya formally recognised Kosovo.', ['LBY supports XKX']],
    ["Yemen's government backed the truce.", ['YEM supports truce']],
    ["Norway's internationally recognised as a mediator.", []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('what a gerund says of the party above it', () => {
  test.each([
    ['of whom it was', 'Norway cut ties with Malta on Tuesday, accusing it of theft.', ['NOR opposes MLT']],
    [
      'of several',
      'Norway and Peru broke off relations with Malta, accusing it of theft.',
      ['NOR opposes MLT', 'PER opposes MLT'],
    ],
    ['by name', 'Norway recalled its envoy, accusing Malta of theft.', ['NOR opposes MLT']],
    ['one of two', 'Norway walked out on Malta and Peru, accusing it of theft.', []],
    ['nobody', 'Norway left the hall, accusing it of theft.', []],
  ])('%s', (_name, text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('ties that are to be', () => {
  test.each([
    ['agreed', 'Norway agreed to normalise ties with Malta.', []],
    ['pledged', 'Norway pledged to normalise relations with Malta.', []],
    ['done', 'Norway normalised ties with Malta.', ['NOR supports ties with Malta']],
  ])('%s', (_name, text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('a quotation inside a name', () => {
  const DAHL = 'Norwegian Foreign Minister Liv Dahl';
  test.each([
    [`${DAHL} condemned what she described as an "attempted coup".`, 'attempted coup'],
    [`${DAHL} condemned what she described as "an act of terror".`, 'act of terror'],
    [`${DAHL} condemned Malta's "cruel raid".`, 'Malta\'s "cruel raid"'],
    [`${DAHL} condemned the "cruel raid" on Peru.`, 'cruel raid'],
  ])('%s', (text, topic) => {
    expect(stances(text)).toEqual([`Liv Dahl opposes ${topic}`]);
  });
});

describe('by whom it is condemned', () => {
  test.each([
    ["The plan was denounced by Norway's Liv Dahl.", ['Liv Dahl opposes plan']],
    ["Peru compared it to a crime, a remark condemned by Norway's Liv Dahl.", ['Liv Dahl opposes remark']],
    ["The plan was drawn up by Norway's Liv Dahl.", []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('two states that act in the present', () => {
  test.each([
    ['Norway and Peru back the truce.', ['NOR supports truce', 'PER supports truce']],
    [
      'Malta and the European Union support new sanctions.',
      ['EU supports new sanctions', 'MLT supports new sanctions'],
    ],
    ['The ministers discussed Norway and Peru support staff.', []],
    ['Trade between Norway and Peru aid the recovery.', []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('a second verb behind what the first one takes with it', () => {
  test.each([
    ['Norway welcomed the truce as a first step and condemned the raid.', ['NOR supports truce', 'NOR opposes raid']],
    [
      'Norway welcomed the truce, which began on Monday, and backed the plan.',
      ['NOR supports truce', 'NOR supports plan'],
    ],
    [
      'Norway backs the appointment of Ana Ruiz as envoy and condemns the raid.',
      ['NOR supports appointment of Ana Ruiz', 'NOR opposes raid'],
    ],
    [
      'Norway welcomed the truce as Peru and Malta condemned the raid.',
      ['NOR supports truce', 'MLT opposes raid', 'PER opposes raid'],
    ],
  ])('%s', (text, expected) => {
    expect(stances(text).toSorted()).toEqual(expected.toSorted());
  });
});

describe('what somebody must do is no stance yet', () => {
  test.each([
    ['Norwegian Foreign Minister Liv Dahl said Malta must condemn the raid.', []],
    ['Malta should back the ceasefire, Norwegian Foreign Minister Liv Dahl said.', []],
    ['Norwegian Foreign Minister Liv Dahl said that Malta ought to reject the ceasefire.', []],
    ['Norwegian Foreign Minister Liv Dahl said we must condemn the raid.', ['stance Liv Dahl opposes raid planned']],
    ['Malta will back the ceasefire.', ['stance MLT supports ceasefire planned']],
    ['Malta condemned the raid, which must be answered.', ['stance MLT opposes raid occurred']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('a topic is named in full', () => {
  test.each([
    ['Malta condemned the killing of more than 40 fishermen in Kharkiv.', 'killing of more than 40 fishermen'],
    ['Malta condemned the killing of at least 40 fishermen.', 'killing of at least 40 fishermen'],
    ['Malta condemned the arbitrary arrest of nearly 200 fishermen.', 'arbitrary arrest of nearly 200 fishermen'],
    ['Malta condemned the killing of fishermen in more than ten towns.', 'killing of fishermen'],
    ['Malta condemned the entry into force of the fisheries pact.', 'entry into force of the fisheries pact'],
    ['Malta condemned the coming into effect of the pact.', 'coming into effect of the pact'],
    ['Malta condemned the march into Georgia of the troops.', 'march'],
  ])('%s', (text, topic) => {
    expect(lines(text)).toEqual([`stance MLT opposes ${topic} occurred`]);
  });
});
