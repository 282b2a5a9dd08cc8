import { describe, expect, it } from 'vitest';
import { neighboursIn, partnersIn, type TiePart, tieTypesOf } from '../../../graph/index.ts';

const ALL: TiePart = { from: null, to: null, kinds: null };
const OCCURRED = 'MET|CALLED|VISITED|SUPPORTS|OPPOSES|INVITED';

describe('what is asked of the ties of a part stands in the text, and nothing else', () => {
  it.each([
    { part: ALL, types: OCCURRED, tests: null },
    { part: { ...ALL, from: '2018-01-01' }, types: OCCURRED, tests: 'r.date >= date($from)' },
    { part: { ...ALL, to: '2018-12-31' }, types: OCCURRED, tests: 'r.dateTo <= date($to)' },
    {
      part: { from: '2018-01-01', to: '2018-12-31', kinds: ['INVITED', 'MET', 'PLANS_TO_MEET', ']->() DELETE r //'] },
      types: 'MET|INVITED',
      tests: 'r.date >= date($from) AND r.dateTo <= date($to)',
    },
  ])('$types, $tests', ({ part, types, tests }) => {
    const partners = partnersIn(part).text;
    expect(partners).toContain(`-[r:${types}]->(b:Actor) ${tests === null ? '' : `WHERE ${tests} `}RETURN`);
    const neighbours = neighboursIn(part).text;
    expect(neighbours).toContain(
      `-[r:${types}]-(b) WHERE a.id IN $ids${tests === null ? '' : ` AND ${tests}`} WITH a, b, count(r) AS ties`,
    );
  });

  it('no relation is one that there is not', () => {
    expect(tieTypesOf({ ...ALL, kinds: ['PLANS_TO_MEET'] })).toEqual([]);
  });
});
