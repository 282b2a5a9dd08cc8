import { describe, expect, it } from 'vitest';
import { explanationLines } from '../../../server/cli/explanation-text.ts';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { inThread } from '../../../server/jobs/extraction.ts';
import { loadTables } from '../../../server/reference/read.ts';

const reader = inThread(loadKnowledge(loadTables()));

async function linesOf(text: string, width = 100): Promise<readonly string[]> {
  const asked = { text, title: '', published: '2018-05-31' };
  return explanationLines(await reader.explain(asked, { start: 0, end: text.length }), width);
}

const RICH =
  'Norwegian Foreign Minister Liv Dahl, who had called off a visit to Chile in March, will meet Chilean President Rosa Vidal and Danish Prime Minister Ane Holm in Oslo on Tuesday, and analysts met the press.';

describe('an explanation in a terminal', () => {
  it.each([80, 100, 120])('keeps within %i columns, and has no colour', async (width) => {
    const lines = await linesOf(RICH, width);
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.join('\n')).not.toContain('\u001b');
  });

  it('tells the answer first, then each step', async () => {
    const lines = await linesOf(RICH);
    const titles = ['Reports', 'Mentions', 'Dates', 'Clauses', 'Patterns tried'];
    expect(lines[0]).toMatch(/^The sentence gives \d reports: /);
    expect(lines.filter((line) => titles.includes(line))).toEqual(titles);
  });

  it.each([
    ['the rule with its row', /rule +meet\/verb:meet \(server\/reference\/frames\/meet\.yaml:\d+\)/],
    ['who takes part, and how it was found', /actor +Rosa Vidal · “Chilean President Rosa Vidal” · by name · known/],
    ['the steps of modality', /modality +occurred → planned by “will”/],
    ['the date with its rule', /date +2018-06-05 · implied · “Tuesday” behind the trigger/],
    ['the place with its rule', /place +Oslo · known · behind the trigger/],
    ['the confidence and its factors', /confidence +0\.\d\d · \d+ right, \d+ wrong .*× 0\.\d+ derived/],
    ['both readings of a date', /day +“Tuesday” · looking back 2018-05-29 · looking ahead 2018-06-05/],
    ['a clause', /will meet +finite, will · subject: Norwegian Foreign Minister Liv Dahl · object: Chilean/],
    ['why a pattern gives nothing', /nothing +“met” has no second party; “analysts” is somebody who only observes/],
  ])('shows %s', async (_, line) => {
    expect((await linesOf(RICH, 120)).join('\n')).toMatch(line);
  });

  it('says in one line when nothing can be read', async () => {
    expect(await linesOf('')).toEqual(['Nothing is read here: the text is empty.']);
  });
});
