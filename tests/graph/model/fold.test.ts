import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { foldName, slug } from '../../../graph/index.ts';

describe('folded names', () => {
  test.each([
    ['Kim Jong-un', 'kim jong un'],
    ['Kim Jong - un', 'kim jong un'],
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
    ['Côte d’Ivoire', 'cote divoire'],
    ['Élysée', 'elysee'],
    ['Russia’s', 'russia'],
    ["Sana'a", 'sanaa'],
    ['U.S.', 'u s'],
    ['Moon  Jae-in', 'moon jae in'],
    ['', ''],
  ])('%s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
    expect(slug(name)).toBe(folded.replaceAll(' ', '-'));
  });

  const plain = fc.stringMatching(/^[A-Za-z0-9]+( [A-Za-z0-9]+){0,3}$/);
  law.prop([plain])('plain names take a shorter way to the same key', (name) => {
    expect(foldName(`(${name})`)).toBe(foldName(name));
  });
});
