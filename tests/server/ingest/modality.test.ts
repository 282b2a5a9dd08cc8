import { describe, expect, test } from 'vitest';
import { meetings, read } from './support.ts';

const A = 'French President Emmanuel Macron';
const B = 'German Chancellor Angela Merkel';
const PAIR = 'Angela Merkel + Emmanuel Macron';

describe('operators on a meeting', () => {
  test.each([
    [`${A} met ${B}.`, 'occurred'],
    [`${A} has met ${B}.`, 'occurred'],
    [`${A} is meeting ${B} in Rome.`, 'occurred'],
    [`${A} will meet ${B}.`, 'planned'],
    [`${A} is to meet ${B}.`, 'planned'],
    [`${A} plans to meet ${B}.`, 'planned'],
    [`${A} is scheduled to meet ${B}.`, 'planned'],
    [`${A} agreed to meet ${B}.`, 'planned'],
    [`${A} is expected to meet ${B}.`, 'planned'],
    [`${A} could meet ${B}.`, 'proposed'],
    [`${A} wants to meet ${B}.`, 'proposed'],
    [`${A} hopes to meet ${B}.`, 'proposed'],
    [`${A} offered to meet ${B}.`, 'proposed'],
    [`${A} is likely to meet ${B}.`, 'proposed'],
    [`${A} refused to meet ${B}.`, 'proposed'],
    [`${A} declined to meet ${B}.`, 'proposed'],
    [`${A} will not meet ${B}.`, 'proposed'],
    [`${A} cancelled a meeting with ${B}.`, 'cancelled'],
    [`${A} postponed talks with ${B}.`, 'cancelled'],
    [`${A} did not meet ${B}.`, 'denied'],
    [`${A} never met ${B}.`, 'denied'],
    [`${A} denied meeting ${B}.`, 'denied'],
    [`${A} did not rule out a meeting with ${B}.`, 'proposed'],
    [`${A} does not refuse to meet ${B}.`, 'proposed'],
  ])('%s', (text, modality) => {
    expect(meetings(text)).toEqual([`${PAIR} ${modality}`]);
  });
});

describe('operators on a noun', () => {
  test.each([
    [`The planned meeting between ${A} and ${B} drew protests.`, 'planned'],
    [`${A} called for a summit with ${B}.`, 'proposed'],
    [`The meeting between ${A} and ${B} was postponed.`, 'cancelled'],
    [`The summit between ${A} and ${B} was called off.`, 'cancelled'],
    [`Talks between ${A} and ${B} ended on Monday.`, 'occurred'],
    [`${A} spoke ahead of talks with ${B}.`, 'planned'],
    [`${A} spoke to reporters after talks with ${B}.`, 'occurred'],
  ])('%s', (text, modality) => {
    expect(meetings(text)).toEqual([`${PAIR} ${modality}`]);
  });
});

test('a cue names the operator', () => {
  const [claim] = read(`${A} refused to meet ${B}.`).claims;
  expect(claim?.cue).toBe('refuse');
});

test('hearsay is marked and changes nothing else', () => {
  const [claim] = read(`${A} reportedly met ${B}.`).claims;
  expect([claim?.hearsay, claim?.modality]).toEqual([true, 'occurred']);
});

test('an occurred claim dated after the reference is planned', () => {
  const [claim] = read(`${A} met ${B} on June 12, 2018.`, '2018-05-31').claims;
  expect([claim?.modality, claim?.cue]).toEqual(['planned', 'date']);
});

test('attribution names the speaker and leaves the modality', () => {
  const [claim] = read(`According to Spanish media, ${A} met ${B}.`).claims;
  expect([claim?.attribution, claim?.modality]).toEqual(['Spanish media', 'occurred']);
});
