import { describe, expect, test } from 'vitest';
import { type AmendDraft, changeOf, draftFault, draftOf, newActors } from '../../../client/state/amend.ts';

const DAHL = { key: 'actor leader liv dahl', name: 'Liv Dahl', kind: 'leader', role: 'actor', country: 'NOR' } as const;
const NORWAY = { ...DAHL, key: 'actor country NOR', name: 'Norway', kind: 'country' } as const;
const CLAIM = { when: '2018-05', place: 'Riga', modality: 'occurred', actors: [DAHL, NORWAY] } as const;
const claim = { ...CLAIM, actors: [...CLAIM.actors] };
const ADA = { kind: 'leader', name: 'Ada Berg', country: 'NOR' } as const;
const drafted = (part: Partial<AmendDraft>): AmendDraft => ({ ...draftOf(claim), ...part });

describe('an amendment', () => {
  test.each([
    ['nothing', {}, {}],
    ['a day', { date: '2018-05-31' }, { date: '2018-05-31' }],
    ['no date', { date: ' ' }, { date: null }],
    ['a town', { place: 'Oslo, NOR' }, { place: { name: 'Oslo', country: 'NOR' } }],
    ['no place', { place: '' }, { place: null }],
    ['otherwise reported', { modality: 'denied' }, { modality: 'denied' }],
    [
      'somebody of the graph',
      { actors: { [NORWAY.key]: { text: 'Liv Dahl', to: 'liv-dahl.NOR' } } },
      { actors: [{ from: NORWAY.key, to: 'liv-dahl.NOR' }] },
    ],
    [
      'a new name',
      { actors: { [DAHL.key]: { text: 'Ada Berg', to: ADA } } },
      { actors: [{ from: DAHL.key, to: ADA }] },
    ],
    ['a name typed and typed back', { actors: { [DAHL.key]: { text: 'Liv Dahl ', to: null } } }, {}],
  ] as const)('%s', (_name, part, change) => {
    expect(changeOf(drafted(part), claim)).toEqual(change);
    expect(draftFault(drafted(part), claim)).toBeNull();
  });

  test.each([
    ['a town without its country', { place: 'Oslo' }, 'three letters'],
    ['a name that is not chosen', { actors: { [DAHL.key]: { text: 'Ada', to: null } } }, 'in place of Liv Dahl'],
    ['an emptied name', { actors: { [DAHL.key]: { text: '', to: null } } }, 'in place of Liv Dahl'],
  ] as const)('cannot be sent: %s', (_name, part, words) => {
    expect(draftFault(drafted(part), claim)).toContain(words);
  });
});

describe('new names', () => {
  test.each([
    ['Ada Berg, NOR', 'Ada Berg', 'NOR'],
    [' Ada Berg ', 'Ada Berg', null],
    ['Berg, Ada', 'Berg, Ada', null],
  ])('%s', (text, name, country) => {
    expect(newActors(text)).toEqual([
      { kind: 'leader', name, country },
      { kind: 'organization', name, country: null },
    ]);
  });

  test('a letter is no name', () => {
    expect(newActors('A')).toEqual([]);
  });
});
