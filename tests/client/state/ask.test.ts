import { expect, test } from 'vitest';
import { shortList, withValues } from '../../../client/state/ask.ts';
import { gate } from '../../../graph/cypher-text/gate.ts';

test.each([
  ['a.id IN $a', { a: ['x.PRK', "o'neil.x"] }, "a.id IN ['x.PRK', 'o\\'neil.x']"],
  ['m.date <= date($to)', { to: '2018-05-31' }, "m.date <= date('2018-05-31')"],
  ['a.id IN $a AND r.role IN $aRoles', { a: ['k'], aRoles: ['p'] }, "a.id IN ['k'] AND r.role IN ['p']"],
  ['x = $n AND y = $t', { n: 1, t: null }, 'x = 1 AND y = null'],
  ['x = $unknown', {}, 'x = $unknown'],
])('%s is written out', (text, params, written) => {
  expect(withValues({ purpose: '', text, params })).toBe(written);
});

test.each(["'; MATCH (n) DELETE n //", '\\', "\\'", '`', '$a'])('a value %s stays one string', (value) => {
  const text = withValues({ purpose: '', text: 'MATCH (a {id: $a}) RETURN a.id AS id', params: { a: value } });
  expect(gate(text)).toMatchObject({ ok: true });
});

test('long lists are cut with the number that is left', () => {
  expect(shortList(['a', 'b', 'a', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
  expect(shortList(['a', 'a'])).toBe('a');
});
