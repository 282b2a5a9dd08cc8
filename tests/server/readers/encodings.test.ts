import { describe, expect, test } from 'vitest';
import { aPage, read } from './reading.ts';

const NAMES = 'Curaçao’s Zoë Šimić';
const CYRILLIC = 'Лавров';

/** A page of which the text says `names`, as one byte for each character. */
function bytesOf(names: readonly number[], head: string): Buffer {
  const [before = '', after = ''] = aPage(head, '<p>Dahl also met @@ on Monday, her office said.</p>').split('@@');
  return Buffer.concat([Buffer.from(before), Buffer.from(names), Buffer.from(after)]);
}

const wide = (text: string, mark: boolean): Buffer => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

const PAGE = aPage('', `<p>Dahl also met ${NAMES} on Monday, her office said.</p>`);
const W1252 = [
  ...Buffer.from('Cura'),
  0xe7,
  ...Buffer.from('ao'),
  0x92,
  ...Buffer.from('s Zo'),
  0xeb,
  0x20,
  0x8a,
  ...Buffer.from('imi'),
  0x63,
];
const W1251 = [0xcb, 0xe0, 0xe2, 0xf0, 0xee, 0xe2];

describe('the encoding of a page', () => {
  test.each([
    ['UTF-8', Buffer.from(PAGE), 'text/html', NAMES],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${PAGE}`), 'text/html', NAMES],
    ['UTF-8 that says another', Buffer.from(PAGE), 'text/html; charset=iso-8859-1', NAMES],
    ['UTF-16 with its mark', wide(PAGE, true), 'text/html', NAMES],
    ['UTF-16, big end first', swapped(wide(PAGE, true)), 'text/html', NAMES],
    ['UTF-16 by the sender', wide(PAGE, false), 'text/html; charset=utf-16le', NAMES],
    ['UTF-16 by its zeros', swapped(wide(PAGE, false)), 'page.html', NAMES],
    ['windows-1252 by the sender', bytesOf(W1252, ''), 'text/html; charset="windows-1252"', 'Curaçao’s Zoë Šimic'],
    ['windows-1252 by the page', bytesOf(W1252, '<meta charset="ISO-8859-1">'), 'text/html', 'Curaçao’s Zoë Šimic'],
    ['windows-1252 by nobody', bytesOf(W1252, ''), 'text/html', 'Curaçao’s Zoë Šimic'],
    ['windows-1252 that says UTF-8', bytesOf(W1252, '<meta charset="utf-8">'), 'text/html', 'Curaçao’s Zoë Šimic'],
    ['windows-1251 by the sender', bytesOf(W1251, ''), 'text/html;charset=windows-1251', CYRILLIC],
    [
      'windows-1251 by the page',
      bytesOf(W1251, '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
      'page.htm',
      CYRILLIC,
    ],
    ['an encoding that nobody knows', bytesOf(W1252, '<meta charset="x-klingon">'), 'text/html', 'Curaçao’s Zoë Šimic'],
    ['bytes that say UTF-16', bytesOf([0x41], '<meta charset="utf-16">'), 'text/html', 'A'],
  ])('%s', async (_, bytes, type, names) => {
    const { text } = await read(bytes, type);
    expect(text).toContain(`Dahl also met ${names} on Monday, her office said.`);
  });
});
