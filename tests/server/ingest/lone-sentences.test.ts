import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE } from './cast.ts';
import { lines } from './support.ts';

/** Sentences that stand alone: who acts is told by an office, a seat or a body. */
describe('who meets and travels, without a name', () => {
  test.each([
    ['an office abroad', "Peru's foreign minister is in Oslo for a visit.", ['visit PER > NOR occurred']],
    ['a delegation', 'A Kenyan delegation is in Oslo.', ['visit KEN > NOR occurred']],
    ['who holds talks somewhere', 'Chilean officials held talks in Oslo.', ['visit CHL > NOR occurred']],
    ['a team of experts', 'A team of Kenyan experts visited Oslo.', ['visit KEN > NOR occurred']],
    ['so many of them', 'Dozens of Kenyan lawmakers visited Oslo.', ['visit KEN > NOR occurred']],
    [
      'the officials of the state that speaks',
      'Peru said its foreign minister had visited Norway.',
      ['visit PER > NOR occurred'],
    ],
    [
      'those of its ministry',
      'The Peruvian foreign ministry said that its minister would visit Norway.',
      ['visit PER > NOR planned'],
    ],
    ['negotiators for both', 'Negotiators for Norway and Kenya met in Rome.', ['meeting KEN + NOR occurred']],
    ['a verb that they share', 'Norway and Kenya wrapped up talks on the port.', ['meeting KEN + NOR occurred']],
    ['hours of talks', 'Norway and Kenya held hours of talks.', ['meeting KEN + NOR occurred']],
    [
      'a call',
      `${DAHL} and Kenyan President Amina Oduya talked over the phone about grain.`,
      ['meeting Amina Oduya + Liv Dahl occurred'],
    ],
    ['called on somebody', 'A Kenyan delegation called on the Norwegian king.', ['meeting KEN + NOR occurred']],
    ['talks that go on later', 'Norway and Kenya will resume talks on Monday.', ['meeting KEN + NOR planned']],
    ['the head of a body', 'The head of the IAEA arrived in Oslo.', ['visit IAEA > NOR occurred']],
    ['two of one name', 'The two Koreas held talks in Oslo.', ['meeting KOR + PRK occurred']],
    [
      'a delegation of a body',
      'A delegation of the Houthi movement met the Kenyan president.',
      ['meeting Houthis + KEN occurred'],
    ],
    [
      'who is told at home',
      `${DAHL} told Kenyan officials in Nairobi that the port would open.`,
      ['visit Liv Dahl > KEN occurred'],
    ],
    ['a mission that is sent', 'The United Nations sent a mission to Kenya.', ['visit UN > KEN occurred']],
    [
      'what was meant to be',
      'The Kenyan president was supposed to meet the Norwegian king.',
      ['meeting KEN + NOR planned'],
    ],
    ['a deal on talks', 'Norway and Kenya were close to a deal on resuming talks.', ['meeting KEN + NOR planned']],
    ['a visit of one day', 'This will be the first visit by a Kenyan minister to Norway.', ['visit KEN > NOR planned']],
  ])('%s', (_name, text, expected) => {
    expect(short(text)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ['who lives there', 'The Peruvian ambassador is in Oslo.'],
    ['who is exiled there', 'Peruvian opposition leaders are in Oslo.'],
    ['a call for something', 'A Kenyan delegation called on the Norwegian king to open the port.'],
    ['what they speak of', `${DAHL} and Kenyan President Amina Oduya talked about grain.`],
    ['a seat of others', 'Officials in Brussels condemned the raid.'],
  ])('none: %s', (_name, text) => {
    expect(short(text)).toEqual([]);
  });
});

describe('stances in a sentence of its own', () => {
  test.each([
    ['against', 'Norway remains firmly against the blockade.', ['stance NOR opposes blockade occurred']],
    ['opposed', 'Norway is opposed to the blockade.', ['stance NOR opposes blockade occurred']],
    ['what one has from another', 'Norway enjoys the full backing of Kenya.', ['stance KEN supports NOR occurred']],
    ['in defence of', 'Norway spoke in defence of Kenya.', ['stance NOR supports KEN occurred']],
    ['who acts in a capital', 'Lawmakers in Oslo condemned the raid.', ['stance NOR opposes raid occurred']],
    ['a group of them', 'A group of Kenyan senators praised Norway.', ['stance KEN supports NOR occurred']],
    ['its help', 'Kenya thanked Norway for its help in the search.', ['stance NOR supports KEN occurred']],
    [
      'a just peace',
      `${DAHL} reaffirmed her support for a just peace.`,
      ['stance Liv Dahl supports just peace occurred'],
    ],
    [
      'the government of who speaks',
      `${DAHL} reaffirmed the Administration's commitment to the northern treaty.`,
      ['stance NOR supports northern treaty occurred'],
    ],
    [
      'a body with a verb that may be a noun',
      'The European Union bans all Belarusian airlines.',
      ['stance EU opposes Belarusian airlines occurred'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  test.each([
    ['support that ends', 'Norway has withdrawn its support for the treaty.'],
    ['support that others are to end', 'Norway wants Kenya to end its support for the militia.'],
    ['a title', 'Norway defended their title against Kenya.'],
    ['praise from nobody known', 'The Kenyan runner won praise from fans.'],
    ['what may be', 'Norway may back Kenya in the vote.'],
    ['whether it will be', 'Kenya doubted whether Norway would endorse the plan.'],
    ['a race', 'Norway is in a race against Kenya.'],
  ])('none: %s', (_name, text) => {
    expect(short(text)).toEqual([]);
  });
});

/** Claims without day and place. */
function short(text: string): readonly string[] {
  return lines(text)
    .map((line) => line.replace(/ (occurred|planned|proposed|denied|cancelled).*$/, ' $1'))
    .sort();
}

describe('what is not done yet, or will not be', () => {
  test.each([
    'The Norwegian king decided not to visit Kenya.',
    'Kenyan lawmakers were told not to visit Norway.',
    'The Norwegian king decided to visit Kenya.',
    'The Norwegian king vowed to visit Kenya.',
    'The Norwegian king opted to meet the Kenyan president.',
    'The Norwegian king was banned from visiting Kenya.',
    'Norway and Kenya are at odds over talks.',
    'Norway saw no point in talks with Kenya.',
    'Norway laid out terms for talks with Kenya.',
    'Norway backed talks with Kenya.',
    'Norway is under pressure to hold talks with Kenya.',
    'Norway broke off talks with Kenya.',
    'The Norwegian king was persuaded to meet the Kenyan president.',
    'The Norwegian king missed a meeting with the Kenyan president.',
    'The Norwegian king was too ill to travel to Kenya.',
  ])('%s', (text) => {
    expect(short(text).filter((line) => /^(?:meeting|visit) .* occurred$/.test(line))).toEqual([]);
  });

  test.each([
    ['managed to', 'The Norwegian king managed to visit Kenya.', ['visit NOR > KEN occurred']],
    ['over dinner', 'Norway and Kenya agreed on the port over dinner.', ['meeting KEN + NOR occurred']],
    ['praised', 'Norway praised the talks between Kenya and Somalia.', ['meeting KEN + SOM occurred']],
  ])('done: %s', (_name, text, expected) => {
    expect(short(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe('a sentence in brackets is read as any other', () => {
  test.each([
    [`Talks go on. (${DAHL} met ${QUISPE} on Monday.)`, 1],
    [`Talks go on. (In Lima, ${DAHL} met ${QUISPE} on Monday and left for Oslo.) They ended late.`, 1],
    [`Talks go on (${DAHL} met ${QUISPE} on Monday).`, 0],
    [`Talks go on (as ${QUISPE} said.)`, 0],
  ])('%s', (text, count) => {
    expect(lines(text, DAY).filter((line) => line.startsWith('meeting'))).toHaveLength(count);
  });
});
