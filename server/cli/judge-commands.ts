import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { AmendOptions } from './judge.ts';

type JsonOption = { readonly json?: boolean };

/** What a person had better look at, and judging it. */
export function addReview(program: Command, config: () => Config): void {
  program
    .command('review')
    .description('list names that may be one, meetings that may be one, and disputed events')
    .option('--json', 'print JSON')
    .action(async (options: JsonOption) => (await import('./review.ts')).review(config(), options));
  const judge = program.command('judge').description('say who is one, what is not true, what is otherwise');
  const pair = (act: 'merge' | 'apart', description: string): void => {
    judge
      .command(act)
      .description(description)
      .argument('<id>', 'id of a person or organisation, as `diplograph review` prints it')
      .argument('<id>', 'the other id')
      .action(async (a: string, b: string) => (await import('./judge.ts')).judgePair(config(), { act, a, b }));
  };
  pair('merge', 'the two are one');
  pair('apart', 'the two are two, however alike their names');
  judge
    .command('namesake')
    .description('in these claims the name means another person')
    .argument('<id>', 'id of the person')
    .argument('<claim...>', 'ids of the claims that are about the other one')
    .action(async (who: string, claims: string[]) => (await import('./judge.ts')).namesake(config(), who, claims));
  judge
    .command('two')
    .description('the meetings are two, however alike')
    .argument('<event>', 'id of a meeting, as `diplograph review` prints it')
    .argument('<event>', 'id of the other one')
    .action(async (a: string, b: string) =>
      (await import('./judge.ts')).judgePair(config(), { act: 'two-meetings', a, b }),
    );
  judge
    .command('reject')
    .description('the sentence does not say what was read')
    .argument('<claim>', 'id of the claim')
    .action(async (claim: string) => (await import('./judge.ts')).reject(config(), claim));
  judge
    .command('amend')
    .description('the sentence says something else')
    .argument('<claim>', 'id of the claim')
    .option('--date <date>', 'YYYY, YYYY-MM, YYYY-MM-DD, or none')
    .option('--place <place>', 'a town and the three letters of its country, "Riga, LVA"; a country, "LVA"; or none')
    .option('--modality <word>', 'occurred, planned, proposed, cancelled or denied')
    .option('--actor <change...>', 'ID=ID, or ID="Name, NOR" for somebody who is not in the graph')
    .action(async (claim: string, options: AmendOptions) =>
      (await import('./judge.ts')).amend(config(), claim, options),
    );
  judge
    .command('undo')
    .description('take a judgement back')
    .argument('<number>', 'as `diplograph judge list` prints it')
    .action(async (number: string) => (await import('./judge.ts')).undo(config(), number));
  judge
    .command('list')
    .description('list what was judged, and what became of it')
    .option('--json', 'print JSON')
    .action(async (options: JsonOption) => (await import('./judge.ts')).listJudgements(config(), options));
}
