import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

const DAHL = 'Norwegian Foreign Minister Liv Dahl';
/** Stances that were taken; those still to come say so. */
const stances = (text: string): readonly string[] =>
  lines(text).flatMap((line) => /^stance (.*?)(?: occurred)?$/.exec(line)?.[1] ?? []);

/** As ministries and wire stories word it. */
describe('who takes a side', () => {
  test.each([
    ['said behind the quotation', `"I welcome this ceasefire," said ${DAHL}.`, ['Liv Dahl supports ceasefire']],
    ['tweeted behind it', `"We condemn this raid," tweeted the Norwegian foreign minister.`, ['NOR opposes raid']],
    ['it of the state that affirms', 'Iran met Kenya. Qatar stressed that it supports Egypt.', ['QAT supports EGY']],
    ['it of a ministry', 'The Peruvian foreign ministry reaffirmed that it opposes the raid.', ['PER opposes raid']],
    [
      'who opens the text',
      'President Ana Ruiz of Peru met President Jon Moe of Norway. The President praised the truce.',
      ['Ana Ruiz supports truce'],
    ],
    ['drew criticism', 'The raid drew condemnation from Norway and Sweden.', ['NOR opposes raid', 'SWE opposes raid']],
    ['was met with', 'The launch was greeted with strong criticism from Oslo.', ['NOR opposes launch']],
    ['came under', 'The blockade came under criticism from Norway.', ['NOR opposes blockade']],
    ['has the backing', `The border treaty has the full backing of ${DAHL}.`, ['Liv Dahl supports border treaty']],
    ['a show of support', 'In a show of solidarity with Malta, Norway sent a ship.', ['NOR supports MLT']],
    ['in front', 'In protest against the raid, Norway recalled its envoy.', ['NOR opposes raid']],
    ['heaps praise', `${DAHL} heaped praise on Malta.`, ['Liv Dahl supports MLT']],
    ['takes exception', 'Norway took strong exception to the raid.', ['NOR opposes raid']],
    ['points the finger', `${DAHL} pointed the finger at Belarus.`, ['Liv Dahl opposes BLR']],
    ['is critical', 'Norway has been highly critical of the blockade.', ['NOR opposes blockade']],
    ['among the critics', 'Norway, one of the fiercest critics of Belarus, closed its border.', ['NOR opposes BLR']],
    ['is one of them', 'Norway is among the strongest supporters of Moldova.', ['NOR supports MDA']],
    ['holds responsible', 'Norway holds Belarus responsible for the crash.', ['NOR opposes BLR']],
    ['says who is responsible', 'Norway said that Belarus was responsible for the raid.', ['NOR opposes BLR']],
    [
      'does not accept',
      'Norway does not accept the annexation of the islands.',
      ['NOR opposes annexation of the islands'],
    ],
    ['will not tolerate', 'Oslo will not tolerate a blockade of its ports.', ['NOR opposes blockade of its ports']],
    ['cannot agree', 'Norway cannot agree to the border treaty.', ['NOR opposes border treaty']],
    [
      'dismissed as',
      "Norway dismissed as insincere Malta's offer to resume talks.",
      ['NOR opposes offer to resume talks'],
    ],
    [
      'described as',
      `${DAHL} described as a mistake the ruling of the court.`,
      ['Liv Dahl opposes ruling of the court'],
    ],
    ['demands an end', 'Norway demanded an end to the raids.', ['NOR opposes raids']],
    [
      'it is the topic before',
      'Norway welcomed the truce, while Malta condemned it.',
      ['MLT opposes truce', 'NOR supports truce'],
    ],
    [
      'for A as well as for B',
      `${DAHL} voiced support for Malta in view of the raid, as well as for Cyprus.`,
      ['Liv Dahl supports CYP', 'Liv Dahl supports MLT'],
    ],
    ['leaders of a body', 'ECOWAS leaders rejected the coup.', ['ECOWAS opposes coup']],
    [
      'deeds of two states',
      'Oman denounced the American and British raids.',
      ['OMN opposes American and British raids'],
    ],
    ['a form in -ing', 'Norway condemned the storming of the port.', ['NOR opposes storming of the port']],
    [
      'how, and no topic',
      '"We condemn the raid in the strongest terms," the Norwegian foreign minister said.',
      ['NOR opposes raid'],
    ],
    ['accused of', "Norway accused Peru's coast guard of piracy.", ["NOR opposes Peru's coast guard"]],
    [
      'agrees to what somebody proposes',
      'Hamas has agreed to the Kenyan proposal.',
      ['Hamas supports Kenyan proposal'],
    ],
    ['two words of one name', 'Kenya backs the Sand and Sea Initiative.', ['KEN supports Sand and Sea Initiative']],
    ['a package', 'Norway announced a package of military aid for Moldova.', ['NOR supports MDA planned']],
    ['voices dismay', `${DAHL} expressed her dismay at the sentence.`, ['Liv Dahl opposes sentence']],
    ['by whom the target is', `${DAHL} voiced anger at the raid by Belarus.`, ['Liv Dahl opposes raid by Belarus']],
  ])('%s', (_name, text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('no side is taken', () => {
  test.each([
    ['by rebels for their state', 'Syrian rebels condemned Norway.'],
    ['by the opposition for its state', 'The Kenyan opposition leader criticised Norway.'],
    ['by an audience', 'The film drew criticism from viewers in Norway.'],
    ['by working together', `${DAHL} committed to work with Malta to advance growth.`],
    ['by not accepting a gift', 'Norway did not accept the invitation.'],
    ['by accepting', 'Norway accepts the annexation of the islands.'],
    ['by some of its people', 'Norwegians on the beach praised the film.'],
    ['by its lawmakers against their own premier', 'Norwegian lawmakers criticised Prime Minister Eva Berg of Norway.'],
    ['by a meeting that is agreed to', 'Norway agreed to a meeting.'],
    ['by a duty', 'Norway said that the ministry is responsible for roads.'],
    ['by an exception', 'Norway is an exception to the rule.'],
    ['by nobody', 'Critics of the border treaty met in Oslo.'],
  ])('%s', (_name, text) => {
    expect(stances(text)).toEqual([]);
  });
});

test('support that ends is held no more', () => {
  expect(stances('Norway no longer supports Malta.')).toEqual(['NOR supports MLT denied']);
});

test('who is blamed for it does it, not who blames', () => {
  expect(stances(`${DAHL} lashed out at Belarus for banning the party.`)).toEqual(['Liv Dahl opposes BLR']);
});

describe('a deed that somebody is for or against', () => {
  test.each([
    ['Norway opposes decoupling.', ['NOR opposes decoupling']],
    ['Norway opposes politicizing the issue.', ['NOR opposes politicizing the issue']],
    ['Norway supports reforming the Security Council.', ['NOR supports reforming the Security Council']],
    [
      'Peru said Norway opposes decoupling and cutting supply chains.',
      ['NOR opposes cutting supply chains', 'NOR opposes decoupling'],
    ],
    ['Norway opposes the bombing of the town.', ['NOR opposes bombing of the town']],
    ['Norway criticised Peru, calling it weak.', ['NOR opposes PER']],
    ['The bridge supports crossing the river.', []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('sides of stock phrases', () => {
  test.each([
    ['Norway once again condemned the raid.', ['NOR opposes raid']],
    ['Norway once more rejected the resolution.', ['NOR opposes resolution']],
    ['Norway reaffirmed its firm adherence to the border treaty.', ['NOR supports border treaty']],
    ["Peru thanked Norway for supporting Malta's Peace Formula.", ["NOR supports Malta's Peace Formula"]],
    ['Once the raid is over, Norway will go.', []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });

  test.each([
    [`${DAHL} left the meeting in solidarity with Malta.`, ['stance Liv Dahl supports MLT occurred']],
    [`${DAHL} skipped the summit in solidarity with Malta.`, ['stance Liv Dahl supports MLT occurred']],
    [`${DAHL} held a meeting with Peru.`, ['meeting Liv Dahl + PER occurred - -']],
  ])('who is sided with is not met: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('support that somebody else is against is given all the same', () => {
  test.each([
    ["Norway opposes Peru's support for Chile.", 'stance PER supports CHL occurred'],
    ["Norway rejected Peru's support for Chile.", 'stance PER supports CHL occurred'],
    ["Norway condemned Peru's support for Chile.", 'stance PER supports CHL occurred'],
    ["Norway does not oppose Peru's support for Chile.", 'stance PER supports CHL occurred'],
    ['Norway refused its support for Chile.', 'stance NOR supports CHL denied'],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });
});
