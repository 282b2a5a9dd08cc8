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
