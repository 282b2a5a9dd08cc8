import { describe, expect, it } from 'vitest';
import { draftFault, draftOf } from '../../../client/state/article-form.ts';
import { otherTheme, themeFrom } from '../../../client/state/theme.ts';
import { stageShare, trayText } from '../../../client/state/tray.ts';
import { counted, eventVerb, initials, whenWords } from '../../../client/state/words.ts';

describe('words', () => {
  it.each([
    ['2018-05-31', '31 May 2018'],
    ['2018-04', 'April 2018'],
    ['2018', '2018'],
    [null, 'no date'],
  ])('a date as precise as it is known: %s', (when, text) => {
    expect(whenWords(when)).toBe(text);
  });

  it.each([
    ['Kim Jong Un', 'KJU'],
    ['Moon Jae-in', 'MJ'],
    ['Association of Southeast Asian Nations', 'ASA'],
    ['Xi', 'X'],
    ['', ''],
  ])('initials of %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('numbers agree with their word', () => {
    expect([counted(1, 'article'), counted(4812, 'article'), counted(2, 'country', 'countries')]).toEqual([
      '1 article',
      '4,812 articles',
      '2 countries',
    ]);
  });

  it.each([
    [{ kind: 'meeting', modality: 'occurred', form: null, polarity: null }, 'met'],
    [{ kind: 'meeting', modality: 'occurred', form: 'phone', polarity: null }, 'called'],
    [{ kind: 'meeting', modality: 'denied', form: null, polarity: null }, 'did not meet'],
    [{ kind: 'visit', modality: 'planned', form: null, polarity: null }, 'plans to visit'],
    [{ kind: 'stance', modality: 'occurred', form: null, polarity: 'opposes' }, 'opposes'],
  ] as const)('verb of %o', (event, verb) => {
    expect(eventVerb(event)).toBe(verb);
  });
});

describe('themes', () => {
  it('turn to the other look than the one on screen', () => {
    expect([otherTheme('system', true), otherTheme('system', false), otherTheme('dark', false)]).toEqual([
      'light',
      'dark',
      'light',
    ]);
  });

  it('follow the system when the stored word is unknown', () => {
    expect([themeFrom('blue'), themeFrom(null), themeFrom('dark')]).toEqual(['system', 'system', 'dark']);
  });
});

describe('a draft', () => {
  const draft = { ...draftOf('k', 'Talks in Paris\n\nTwo ministers met.\nThey spoke.'), published: '2018-05-31' };

  it('takes its title from a first line that stands alone', () => {
    expect([draft.title, draft.text]).toEqual(['Talks in Paris', 'Two ministers met.\nThey spoke.']);
  });

  it.each([
    ['nothing wrong', {}, null],
    ['no date is allowed', { published: '' }, null],
    ['no text', { text: ' \n' }, 'no text'],
    ['too long', { text: 'x'.repeat(1_000_001) }, '1 MB'],
    ['no such day', { published: '2018-02-30' }, 'no calendar date'],
    ['a link of another kind', { url: 'ftp://example.org' }, 'http'],
  ])('%s', (_, change, fault) => {
    const said = draftFault({ ...draft, ...change });
    if (fault === null) expect(said).toBeNull();
    else expect(said).toContain(fault);
  });
});

describe('the tray', () => {
  const result = { id: 'a', title: 't', state: 'done', already: false, claims: 3, warnings: [], reason: null } as const;
  const step = { id: 'a', title: 't', stage: 'stored', done: 1, total: 1 } as const;

  it.each([
    ['what was found', { ...result, events: { meeting: 2, visit: 1, stance: 0 } }, '+2 meetings, +1 visit'],
    ['nothing', { ...result, events: {} }, 'no diplomatic event found in it'],
    ['a repeat', { ...result, events: {}, already: true }, 'already known, nothing changed'],
    [
      'a failure',
      { ...result, events: {}, state: 'failed' as const, reason: 'The text is empty.' },
      'The text is empty.',
    ],
  ])('says %s', (_, done, text) => {
    expect(trayText({ ...step, result: { ...done, warnings: [] } })).toBe(text);
  });

  it('shows how far an article is', () => {
    expect([
      stageShare({ ...step, stage: 'queued', result: null }),
      stageShare({ ...step, stage: 'entities', result: null }),
    ]).toEqual([0, 0.5]);
  });
});
