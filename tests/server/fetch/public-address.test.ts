import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkedUrl, OPEN_NETWORK } from '../../../server/fetch/guard.ts';
import { isPublic } from '../../../server/fetch/public-address.ts';

test.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (ip) => {
  expect(isPublic(ip)).toBe(true);
});

test.each([
  '127.0.0.1',
  '127.9.9.9',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b:1::a00:1',
  '2001::1',
  '2001:db8::1',
  '2002:a00:1::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  'example.org',
  '',
])('%s is not', (ip) => {
  expect(isPublic(ip)).toBe(false);
});

/** The ways in which browsers and Node.js take an IPv4 address. */
const SPELLINGS: readonly ((ip: readonly number[]) => string)[] = [
  (ip) => ip.join('.'),
  (ip) => ip.map((part) => `0${part.toString(8)}`).join('.'),
  (ip) => ip.map((part) => `0x${part.toString(16)}`).join('.'),
  (ip) => String(whole(ip)),
  (ip) => `0x${whole(ip).toString(16)}`,
  (ip) => `0${whole(ip).toString(8)}`,
  ([a = 0, b = 0, c = 0, d = 0]) => `${a}.${b}.${c * 256 + d}`,
  ([a = 0, b = 0, c = 0, d = 0]) => `0x${a.toString(16)}.${(b * 256 + c) * 256 + d}`,
  (ip) => `[::ffff:${ip.join('.')}]`,
  (ip) => `[::FFFF:${(whole(ip) >>> 16).toString(16)}:${(whole(ip) & 0xffff).toString(16)}]`,
];
const whole = (ip: readonly number[]): number => ip.reduce((sum, part) => sum * 256 + part, 0);
const starting = (...first: readonly number[]) =>
  fc
    .array(fc.integer({ min: 0, max: 255 }), { minLength: 4 - first.length, maxLength: 4 - first.length })
    .map((rest) => [...first, ...rest]);
const spelling = fc.constantFrom(...SPELLINGS);

const isAsked = (host: string): boolean => {
  try {
    return checkedUrl(`http://${host}/`, OPEN_NETWORK) instanceof URL;
  } catch {
    return false;
  }
};

test('an inner address is refused however it is spelled', () => {
  const inner = fc.oneof(
    starting(127),
    starting(10),
    starting(192, 168),
    starting(169, 254),
    starting(172, 16),
    starting(0),
  );
  fc.assert(fc.property(inner, spelling, (ip, spell) => !isAsked(spell(ip))));
});

test('a public one is taken however it is spelled', () => {
  const outer = fc.oneof(starting(8, 8), starting(93, 184), starting(151, 101));
  fc.assert(fc.property(outer, spelling, (ip, spell) => isAsked(spell(ip))));
});
