import { describe, expect, test } from 'vitest';
import { meetings, read } from './support.ts';

const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian President Marta Quispe';
const MET = `${DAHL} met ${QUISPE} in Lima.`;
const both = 'Liv Dahl + Marta Quispe occurred';

describe('who else took part', () => {
  test.each([
    ['She was accompanied by Ambassador Kari Lie.', 'Kari Lie + Liv Dahl + Marta Quispe occurred'],
    [
      'Also present were Defense Minister Ola Moe and Ambassador Kari Lie.',
      'Kari Lie + Liv Dahl + Marta Quispe + Ola Moe occurred',
    ],
    [
      'Ambassador Kari Lie and Defense Minister Ola Moe were also present.',
      'Kari Lie + Liv Dahl + Marta Quispe + Ola Moe occurred',
    ],
    ['The Norwegian delegation included Ambassador Kari Lie.', 'Kari Lie + Liv Dahl + Marta Quispe occurred'],
    ['Norway was also represented by Ambassador Kari Lie.', 'Kari Lie + Liv Dahl + Marta Quispe occurred'],
    [
      'Representing Norway were the Ambassador, Kari Lie; and the Defense Minister, Ola Moe.',
      'Kari Lie + Liv Dahl + Marta Quispe + Ola Moe occurred',
    ],
    ['The talks were attended by Ambassador Kari Lie.', 'Kari Lie + Liv Dahl + Marta Quispe occurred'],
    ['Ambassador Kari Lie joined the meeting.', 'Kari Lie + Liv Dahl + Marta Quispe occurred'],
    ['- Ambassador Kari Lie', 'Kari Lie + Liv Dahl + Marta Quispe occurred'],
  ])('%s', (more, all) => {
    expect(meetings(`${MET} ${more}`)).toEqual([all, both].sort());
  });

  test.each([
    ['Ambassador Kari Lie will attend the Arctic Forum in May.'],
    ['The new cabinet includes Kari Lie.'],
    ['- Ambassador Kari Lie signed the treaty.'],
    ['The delegation included ten soldiers.'],
  ])('not: %s', (more) => {
    expect(meetings(`${MET} ${more}`)).toEqual([both]);
  });

  test('a list further down completes the meeting told first, not a later one', () => {
    const text = `${MET} The two spoke of trade. They will hold talks again in May. Both praised the harbour. The Norwegian delegation included Ambassador Kari Lie.`;
    expect(meetings(text)).toContain('Kari Lie + Liv Dahl + Marta Quispe occurred');
  });

  test('what completes a meeting belongs to the same happening', () => {
    const { claims } = read(`${MET} She was accompanied by Ambassador Kari Lie.`);
    const groups = claims.filter(({ kind }) => kind === 'meeting').map(({ said }) => said.group);
    expect(groups).toHaveLength(2);
    expect(new Set(groups).size).toBe(1);
  });

  test('members of a delegation act for the country that sends it', () => {
    const { persons } = read(`${MET} The Norwegian delegation included Ambassador Kari Lie and Senator Ola Moe.`);
    expect(persons.find(({ name }) => name === 'Ola Moe')?.country).toBe('NOR');
  });
});

describe('those who stand for a side', () => {
  test.each([
    ['The Chilean delegation was headed by Minister Jorge Soto.'],
    ['Chile was represented by Minister Jorge Soto.'],
    ['Chile is represented at the summit by Jorge Soto.'],
    ['Ambassador Kari Lie will lead the Norwegian team in new talks.'],
  ])('are not in what two others did before: %s', (more) => {
    expect(meetings(`${MET} ${more}`)).toEqual([both]);
  });

  test.each([
    ['Norway, Peru and Kenya held talks in Lima.', 'Jorge Soto + KEN + NOR + PER occurred'],
    [
      `A summit of the Arctic Council opened in Lima, attended by ${DAHL} and ${QUISPE}.`,
      'Jorge Soto + Liv Dahl + Marta Quispe occurred',
    ],
    ['Norway and Chile held talks in Lima.', 'Jorge Soto + NOR occurred'],
    ['Norway and Peru held talks in Santiago.', 'Jorge Soto + NOR + PER occurred'],
  ])('are in talks of their own side, at their own place, and in those of many: %s', (met, all) => {
    expect(meetings(`${met} Chile was represented by Minister Jorge Soto.`)).toContain(all);
  });
});

describe('delegations', () => {
  test.each([
    [`A Norwegian delegation led by Minister Ole Berg met ${QUISPE}.`, ['Marta Quispe + Ole Berg occurred']],
    [`A Norwegian delegation, headed by Minister Ole Berg, met ${QUISPE}.`, ['Marta Quispe + Ole Berg occurred']],
    [
      `A delegation of the Norwegian parliament – led by Minister Ole Berg and Senator Ola Moe – met ${QUISPE}.`,
      ['Marta Quispe + Ola Moe + Ole Berg occurred'],
    ],
    [
      `${QUISPE} received a delegation of the Norwegian parliament headed by Speaker Ole Berg.`,
      ['Marta Quispe + Ole Berg occurred'],
    ],
    [
      `A Norwegian delegation led by Minister Ole Berg visited Lima. The delegation met ${QUISPE}.`,
      ['Marta Quispe + Ole Berg occurred'],
    ],
    [
      `${DAHL} and Norwegian Senator Ola Moe flew to Lima. Norwegian Minister Ole Berg also travelled with the delegation. Dahl and her team met ${QUISPE}.`,
      ['Liv Dahl + Marta Quispe + Ola Moe + Ole Berg occurred'],
    ],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  test.each([
    ['Minister Ole Berg led the delegation of the company.'],
    ['The revolt was led by Peruvian President Marta Quispe.'],
  ])('no meeting: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});

describe('those of several whom the sentence names', () => {
  const BOTH = 'Chilean Foreign Minister Pedro Rojas and Jordanian Prime Minister Tarek Mansour';
  test.each([
    `${DAHL} met several leaders, including ${BOTH}.`,
    `${DAHL} met several leaders, among them ${BOTH}.`,
    `${DAHL} met with several colleagues, notably ${BOTH}.`,
  ])('%s', (text) => {
    expect(meetings(text)).toEqual(['Liv Dahl + Pedro Rojas + Tarek Mansour occurred']);
  });

  test(`an adverb in another place names nobody`, () => {
    expect(meetings(`${DAHL} met ${QUISPE}, notably after talks in Rome.`)).toEqual([
      'Liv Dahl + Marta Quispe occurred',
    ]);
  });
});
