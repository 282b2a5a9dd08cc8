import { describe, expect, it } from 'vitest';
import { noWayText, type Party } from '../../../graph/index.ts';

const party = (name: string): Party => ({ id: name, kind: 'leader', name, country: null, iso2: null });

describe('where no way was found', () => {
  it.each([
    { complete: true, says: 'No way of six steps or fewer leads from Ada to Bo.' },
    { complete: false, says: 'No way from Ada to Bo was found before the search ended at its limit.' },
  ])('that there is none is said only when all was searched: $complete', ({ complete, says }) => {
    expect(noWayText({ from: party('Ada'), to: party('Bo'), complete })).toBe(says);
  });
});
