import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeRow, putNodes } from '../../graph/index.ts';
import { writeFixture, writing } from './fixture.ts';
import type { StoreUnderTest, Subject } from './subject.ts';

const FOUND: readonly (readonly [string, string, string])[] = [
  ['a name', 'Kim Jong Un', 'kim.PRK'],
  ['a surname', 'Lavrov', 'lavrov.RUS'],
  ['lower case', 'moon jae-in', 'moon.KOR'],
  ['without the hyphen', 'Moon Jae in', 'moon.KOR'],
  ['without accents', 'Jose Dominguez', 'dominguez.CUB'],
  ['with accents', 'José Domínguez', 'dominguez.CUB'],
  ['an alias', 'Sergey Lavrov', 'lavrov.RUS'],
  ['an alias in Cyrillic', 'Лавров', 'lavrov.RUS'],
  ['a country', 'South Korea', 'KOR'],
  ['a short alias of a country', 'DPRK', 'PRK'],
  ['a place', 'Panmunjom', 'place:KOR.panmunjom'],
  ['an exact name before longer ones', 'Kim', 'kim-alone.x'],
];
const NOTHING = ['', '   ', '!!!', '"', '* AND OR', "' OR 1=1 --", '+-&&||!(){}[]^"~*?:\\/', 'zzzz'];

export function searchCases(kind: StoreUnderTest): void {
  describe('search', () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await kind.open();
      await subject.store.writer().transaction(writeFixture);
    });
    afterAll(() => subject.store.close());
    const search = (text: string, limit = 10) => subject.store.view().search(text, limit);

    it.each(FOUND)('finds first %s: %s', async (_name, text, id) => {
      expect((await search(text))[0]?.id).toBe(id);
    });

    it('names the label that people know', async () => {
      expect((await search('Lavrov'))[0]?.label).toBe('Leader');
      expect((await search('South Korea'))[0]?.label).toBe('Country');
      expect((await search('Panmunjom'))[0]?.label).toBe('Place');
    });

    it.each(NOTHING)('finds nothing for %j, without an error', async (text) => {
      expect(await search(text)).toEqual([]);
    });

    it('gives all of one word, each once, at most as many as asked', async () => {
      const ids = (await search('Kim')).map((hit) => hit.id);
      expect(ids.toSorted()).toEqual(['kim-alone.x', 'kim-yong-chol.PRK', 'kim.PRK']);
      expect(await search('Kim', 2)).toHaveLength(2);
    });

    it('has falling scores', async () => {
      const scores = (await search('Kim Korea')).map((hit) => hit.score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    });

    it('follows what is written', async () => {
      const props = { id: 'new.x', name: 'Newcomer', searchText: 'newcomer' };
      const row = nodeRow({ key: 'Leader', props });
      await subject.store.writer().transaction((tx) => tx.run(putNodes('leader'), { rows: [row] }));
      expect((await search('newcomer')).map((hit) => hit.id)).toEqual(['new.x']);
      const rename = writing("MATCH (n:Leader {id: 'new.x'}) SET n.searchText = 'oldtimer'");
      await subject.store.writer().transaction((tx) => tx.run(rename, {}));
      expect(await search('newcomer')).toEqual([]);
      expect((await search('oldtimer')).map((hit) => hit.id)).toEqual(['new.x']);
      await subject.store
        .writer()
        .transaction((tx) => tx.run(writing("MATCH (n:Leader {id: 'new.x'}) DETACH DELETE n"), {}));
      expect(await search('oldtimer')).toEqual([]);
    });
  });
}
