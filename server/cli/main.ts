import { Command, CommanderError } from 'commander';
import { type Config, parseConfig } from '../config.ts';
import { programVersion } from '../main.ts';
import { deleteArticle, listArticles } from './articles.ts';
import { ask } from './ask.ts';
import { type CypherOptions, cypher } from './cypher.ts';
import { type ExtractOptions, extract } from './extract.ts';
import { report } from './failure.ts';
import { type ArticleOptions, ingest } from './ingest.ts';
import { printDigest, rebuild } from './maintenance.ts';
import { isoDayOption, jsonObjectOption } from './options.ts';
import { addSamples, removeSamples } from './samples.ts';
import { serve } from './serve.ts';

const config = (): Config => parseConfig(process.env, process.cwd());

type JsonOption = { readonly json?: boolean };

function addReading(program: Command): void {
  program
    .command('ingest')
    .description('add articles from text files')
    .argument('<file...>', 'plain text, UTF-8, one article each')
    .option('--published <date>', 'publication day, YYYY-MM-DD', isoDayOption)
    .option('--url <url>', 'link to the article')
    .option('--title <title>', 'its title, if it is not the first line')
    .option('--outlet <name>', 'who published it')
    .action((files: string[], options: ArticleOptions) => ingest(config(), files, options));
  program
    .command('extract')
    .description('read one file and print what it states; keeps nothing')
    .argument('<file>')
    .option('--published <date>', 'publication day, YYYY-MM-DD', isoDayOption)
    .option('--title <title>', 'its title, if it is not the first line')
    .option('--json', 'print one JSON document')
    .action((file: string, options: ExtractOptions) => extract(file, options));
}

function addQuestions(program: Command): void {
  program
    .command('ask')
    .description('ask in plain English who met, visited, called, invited or supported whom')
    .argument('<question...>')
    .option('--json', 'print JSON')
    .action((words: string[], options: JsonOption) => ask(config(), words.join(' '), options));
  program
    .command('cypher')
    .description('run a reading Cypher query')
    .argument('<query>')
    .option('--params <json>', 'parameters, a JSON object', jsonObjectOption)
    .option('--json', 'print JSON')
    .action((query: string, options: CypherOptions) => cypher(config(), query, options));
}

function addArticles(program: Command): void {
  program
    .command('articles')
    .description('list the articles')
    .option('--json', 'print JSON')
    .action((options: JsonOption) => listArticles(config(), options));
  program
    .command('delete')
    .description('delete an article and everything that only it states')
    .argument('<article>', 'its id, or the beginning of it')
    .action((article: string) => deleteArticle(config(), article));
  const samples = program.command('samples').description('the articles that come with the program');
  samples
    .command('add')
    .description('add them')
    .action(() => addSamples(config()));
  samples
    .command('remove')
    .description('delete them')
    .action(() => removeSamples(config()));
}

function addMaintenance(program: Command): void {
  program
    .command('serve')
    .description('serve the page and the API')
    .action(() => serve(config()));
  program
    .command('rebuild')
    .description('make the graph anew from the archived articles')
    .action(() => rebuild(config()));
  program
    .command('digest')
    .description("print the graph's fingerprint")
    .action(() => printDigest(config()));
}

export function makeProgram(): Command {
  const program = new Command('diplograph')
    .description('Reads diplomatic news and keeps a graph of who met, visited and supported whom.')
    .version(programVersion())
    .showHelpAfterError('(diplograph --help lists the commands)')
    .exitOverride();
  addReading(program);
  addQuestions(program);
  addArticles(program);
  addMaintenance(program);
  return program;
}

/** Runs one command; its outcome is in process.exitCode. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await makeProgram().parseAsync([...argv]);
  } catch (error) {
    // Commander has already said what was wrong with the command line.
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else {
      report(error);
      process.exitCode = 1;
    }
  }
}

await main(process.argv);
