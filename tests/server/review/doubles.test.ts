import { expect, test } from 'vitest';
import { doubles, type Named } from '../../../server/review/doubles.ts';

const person = (name: string, country: string | null, listed = false): Named => ({
  id: `${name.toLowerCase().replaceAll(' ', '-')}.${country ?? 'x'}`,
  kind: 'leader',
  names: [name],
  country,
  listed,
});
/** Somebody who is called so, and otherwise as well. */
const called = (name: string, ...others: string[]): Named => ({ ...person(name, 'NOR'), names: [name, ...others] });
const never = () => false;

test.each([
  ['a letter more', [person('Liv Dahl', 'NOR'), person('Liv Dahle', 'NOR')], 'near'],
  ['the words in another order', [person('Shinzo Abe', 'JPN'), person('Abe Shinzo', 'JPN')], 'near'],
  ['a short name beside two longer', [person('Dahl', 'NOR'), person('Liv Dahl', 'NOR')], 'short'],
  ['a short name beside one that is also called so', [called('Dahl'), called('Liv Dahl', 'Dahl')], 'short'],
  ['a longer name of one, in part', [called('Liv Anna Dahl', 'Liv'), called('Liv Dahl')], 'short'],
  ['no country', [person('Liv Dahl', null), person('Liv Dahl', 'NOR')], 'nowhere'],
  ['one name in two countries', [person('Wang Yi', 'CHN'), person('Wang Yi', 'KOR')], 'two-lands'],
] as const)('%s', (_name, all, reason) => {
  expect(doubles([...all], never).map((d) => d.reason)).toEqual([reason]);
});

test.each([
  ['two rows of the table', [person('Kim Jong Un', 'PRK', true), person('Kim Jong Il', 'PRK', true)]],
  ['near names of two countries', [person('Liv Dahl', 'NOR'), person('Liv Dahle', 'SWE')]],
  ['one surname', [person('Liv Dahl', 'NOR'), person('Per Dahl', 'NOR')]],
  ['two full names, one of them also by the surname', [called('Liv Dahl', 'Dahl'), called('Per Dahl')]],
  ['two of the table and not, with the surname first', [called('Li Keqiang', 'Li'), called('Li Zhanshu')]],
  ['short names', [person('Ri', 'PRK'), person('Pi', 'PRK')]],
  [
    'a person and an organisation',
    [person('Liv Dahl', 'NOR'), { ...person('Liv Dahle', 'NOR'), kind: 'organization' }],
  ],
] as const)('%s are no doubles', (_name, all) => {
  expect(doubles([...all], never)).toEqual([]);
});

test('what is kept apart is not asked about', () => {
  expect(doubles([person('Liv Dahl', 'NOR'), person('Liv Dahle', 'NOR')], () => true)).toEqual([]);
});
