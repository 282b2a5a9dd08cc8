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

/** How news tells of plans, offers, refusals and what came of them. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  planned: [
    `${A} is set to meet ${B} next week.`,
    `${A} is due to hold talks with ${B}.`,
    `${A} is due in Berlin for talks with ${B}.`,
    `${A} will be meeting ${B}.`,
    `${A} intends to meet ${B}.`,
    `${A} and ${B} have agreed to meet.`,
    `${A} and ${B} agreed on a meeting in June.`,
    `${A} announced that he would meet ${B}.`,
    `${A} said he will meet ${B}.`,
    `${A} said he would meet ${B}.`,
    `A summit between ${A} and ${B} is scheduled for June.`,
    `A meeting between ${A} and ${B} is planned for June.`,
    `A meeting between ${A} and ${B} has been scheduled.`,
    `Preparations for a meeting between ${A} and ${B} have begun.`,
    `The two sides prepared for a summit between ${A} and ${B}.`,
    `${A} arrived in Rome ahead of a meeting with ${B}.`,
    `An upcoming meeting between ${A} and ${B} will discuss trade.`,
    `${A} looks forward to meeting ${B}.`,
    `${A} is preparing to meet ${B}.`,
    `${A} will visit Berlin and hold talks with ${B}.`,
    `${A} is going to meet ${B}.`,
    `${A} expects to meet ${B}.`,
    `The next round of talks between ${A} and ${B} will take place in Geneva.`,
    `Next week's meeting between ${A} and ${B} will focus on trade.`,
    `A date has been set for the meeting between ${A} and ${B}.`,
    `${A} has confirmed that he will attend a meeting with ${B}.`,
    `Plans for a summit between ${A} and ${B} are under way.`,
    `${A} accepted an invitation to meet ${B}.`,
    `${A} should meet ${B}, the paper said.`,
  ],
  proposed: [
    `${A} ruled out a meeting with ${B}.`,
    `${A} may meet ${B}.`,
    `${A} might hold talks with ${B}.`,
    `${A} would like to meet ${B}.`,
    `${A} is ready to meet ${B}.`,
    `${A} is willing to hold talks with ${B}.`,
    `${A} is open to talks with ${B}.`,
    `${A} proposed a meeting with ${B}.`,
    `${A} suggested a summit with ${B}.`,
    `${A} asked to meet ${B}.`,
    `${A} requested a meeting with ${B}.`,
    `${A} sought a meeting with ${B}.`,
    `${A} urged ${B} to meet him.`,
    `If ${A} meets ${B}, they will discuss trade.`,
    `${A} would meet ${B} if the truce holds.`,
    `It is unclear whether ${A} will meet ${B}.`,
    `There is speculation about a meeting between ${A} and ${B}.`,
    `The idea of a summit between ${A} and ${B} was raised.`,
    `A meeting between ${A} and ${B} is possible.`,
    `A meeting between ${A} and ${B} is unlikely.`,
    `A possible meeting between ${A} and ${B} was discussed.`,
    `${A} discussed the possibility of a meeting with ${B}.`,
    `${A} is considering a meeting with ${B}.`,
    `${A} offered talks with ${B}.`,
    `${A} rejected an offer of talks with ${B}.`,
    `${A} rejected talks with ${B}.`,
    `${A} said he had no interest in a meeting with ${B}.`,
    `${A} is not ready to meet ${B}.`,
    `${A} does not want to meet ${B}.`,
    `${A} turned down a meeting with ${B}.`,
    `${A} called on ${B} to hold talks with him.`,
    `${A} pushed for a meeting with ${B}.`,
    `${A} hopes that he can meet ${B}.`,
    `${A} hopes for a meeting with ${B}.`,
    `${A} must meet ${B}.`,
    `${A} wants talks with ${B}.`,
    `Efforts to arrange a meeting between ${A} and ${B} go on.`,
    `${A} demanded talks with ${B}.`,
    `The possibility that ${A} meets ${B} is slim.`,
    `${A} refuses to hold talks with ${B}.`,
    `A meeting between ${A} and ${B} will not take place.`,
  ],
  denied: [
    `${A} has no plans to meet ${B}.`,
    `${A} said there would be no talks with ${B}.`,
    `${A} has not met ${B}.`,
    `${A} has not met ${B} since 2008.`,
    `${A} denied that he met ${B}.`,
    `${A} denied that he had met ${B}.`,
    `${A} denied having met ${B}.`,
    `No meeting took place between ${A} and ${B}.`,
    `There was no meeting between ${A} and ${B}.`,
    `${A} denied reports of a meeting with ${B}.`,
    `${A} left without meeting ${B}.`,
    `${A} and ${B} failed to meet.`,
    `${A} did not hold talks with ${B}.`,
    `The two never met: ${A} avoided a meeting with ${B}.`,
    `${A} was to have met ${B} on Monday.`,
    `A meeting between ${A} and ${B} failed to take place.`,
    `${A} rejected reports that he met ${B}.`,
    `${A} would have met ${B}.`,
  ],
  none: [
    `Efforts are under way to bring ${A} and ${B} together.`,
    `${A} and ${B} often meet.`,
    `${A} regularly meets ${B}.`,
  ],
  cancelled: [
    `${A} threatened to cancel a meeting with ${B}.`,
    `${A} called off a meeting with ${B}.`,
    `${A} was to have met ${B}, but the meeting was called off.`,
    `${A} had planned to meet ${B}, but cancelled the meeting.`,
    `${A} called off his meeting with ${B} on Monday.`,
    `${A} scrapped talks with ${B}.`,
    `${A} pulled out of a meeting with ${B}.`,
    `The talks between ${A} and ${B} have been suspended.`,
    `Talks between ${A} and ${B} were delayed.`,
    `${A} will no longer meet ${B}.`,
    `A planned meeting between ${A} and ${B} was cancelled.`,
    `${A} canceled plans to meet ${B}.`,
    `${A} boycotted a meeting with ${B}.`,
    `The cancellation of the meeting between ${A} and ${B} surprised diplomats.`,
    `${A} abruptly cancelled a planned visit to Berlin for talks with ${B}.`,
    `${A} put off a meeting with ${B}.`,
    `${A} withdrew from talks with ${B}.`,
  ],
  occurred: [
    `${A} had met ${B} in March.`,
    `${A} wrapped up talks with ${B}.`,
    `${A} ended a meeting with ${B}.`,
    `After meeting ${B}, ${A} flew home.`,
    `Following talks with ${B}, ${A} praised the deal.`,
    `${A} emerged from talks with ${B} and spoke to reporters.`,
    `During a meeting with ${B}, ${A} said France would help.`,
    `${A} told ${B} at a meeting in Paris that France would pay.`,
    `Talks between ${A} and ${B} ended without agreement.`,
    `Talks between ${A} and ${B} failed.`,
    `${A} did not mention the talks with ${B}.`,
    `${A} refused to comment on his meeting with ${B}.`,
    `${A}, who met ${B} on Monday, will visit Rome.`,
    `${A} met ${B} to discuss a possible truce.`,
    `${A} met ${B} before the planned summit.`,
    `${A} said he wanted peace after he met ${B}.`,
    `${A} has held talks with ${B} and hopes for a deal.`,
    `The meeting between ${A} and ${B} was the first since 2008.`,
    `${A} managed to meet ${B}.`,
    `${A} continued talks with ${B}.`,
    `${A} and ${B} are holding talks in Paris.`,
    `${A} took part in a meeting with ${B}.`,
    `${A} welcomed the meeting with ${B}.`,
    `It was not the first time that ${A} met ${B}.`,
    `${A} not only met ${B} but signed a treaty.`,
    `${A} recalled a meeting with ${B} that took place in May.`,
    `${A} met ${B} although he had refused for months.`,
    `${A} met ${B}, whom he had refused to see.`,
    `A spokesman said ${A} met ${B} and would visit Rome.`,
    `Nobody knew that ${A} met ${B}.`,
  ],
};

describe.each(Object.entries(TOLD))('%s', (modality, texts) => {
  test.each(texts)('%s', (text) => {
    expect(meetings(text)).toEqual(modality === 'none' ? [] : [`${PAIR} ${modality}`]);
  });
});
