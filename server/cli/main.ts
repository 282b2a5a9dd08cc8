import { Command, CommanderError, Option } from 'commander';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from '../../graph/index.ts';
import { type Config, parseConfig } from '../config.ts';
import { programVersion } from '../version.ts';
import type { AnalyseOptions } from './analyse.ts';
import type { CypherOptions } from './cypher.ts';
import type { ExplainOptions } from './explain.ts';
import type { ExportOptions } from './export.ts';
import type { ExtractOptions } from './extract.ts';
import { report } from './failure.ts';
import type { ArticleOptions } from './ingest.ts';
import { addReview } from './judge-commands.ts';
import { isoDayOption, jsonObjectOption } from './options.ts';

/** `lexicon`: a folder named by an option goes before the one of the environment. */
const config = (lexicon?: string): Config => {
  const given = lexicon === undefined ? {} : { LEXICON_DIR: lexicon };
  return parseConfig({ ...process.env, ...given }, process.cwd());
};

// Each command is loaded when it is called, so that a word about a wrong option takes no time.
type JsonOption = { readonly json?: boolean };

function addReading(program: Command): void {
  program
    .command('ingest')
    .description('add articles from files')
    .argument('<file...>', 'plain text (UTF-8), HTML, PDF or .docx, one article each')
    .option('--published <date>', 'publication day, YYYY-MM-DD, if the file does not say it', isoDayOption)
    .option('--url <url>', 'link to the article')
    .option('--title <title>', 'its title, if it is not the first line')
    .option('--outlet <name>', 'who published it')
    .action(async (files: string[], options: ArticleOptions) =>
      (await import('./ingest.ts')).ingest(config(), files, options),
    );
  program
    .command('import')
    .description('add many articles and records; what is known already is passed over')
    .argument(
      '<path...>',
      'JSON Lines, lists of journeys (.xml) or of events (.tsv), feeds, text, HTML, PDF, .docx, also packed (.gz); folders of them; addresses of feeds and pages',
    )
    .action(async (paths: string[]) => (await import('./import.ts')).importPaths(config(), paths));
  program
    .command('extract')
    .description('read one file and print what it states; keeps nothing')
    .argument('<file>', 'plain text (UTF-8), HTML, PDF or .docx')
    .option('--published <date>', 'publication day, YYYY-MM-DD', isoDayOption)
    .option('--title <title>', 'its title, if it is not the first line')
    .option('--lexicon <folder>', 'your own tables, instead of LEXICON_DIR')
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: ExtractOptions) =>
      (await import('./extract.ts')).extract(config(options.lexicon), file, options),
    );
  program
    .command('explain')
    .description('print how a sentence is read, and why it gives no more; keeps nothing')
    .argument('<sentence...>')
    .option('--published <date>', 'publication day, YYYY-MM-DD', isoDayOption)
    .option('--lexicon <folder>', 'your own tables, instead of LEXICON_DIR')
    .option('--json', 'print one JSON document')
    .action(async (words: string[], options: ExplainOptions) =>
      (await import('./explain.ts')).explain(config(options.lexicon), words.join(' '), options),
    );
}

function addQuestions(program: Command): void {
  program
    .command('ask')
    .description('ask in plain English who met, visited, called, invited or supported whom')
    .argument('<question...>')
    .option('--json', 'print JSON')
    .action(async (words: string[], options: JsonOption) =>
      (await import('./ask.ts')).ask(config(), words.join(' '), options),
    );
  program
    .command('cypher')
    .description('run a reading Cypher query')
    .argument('<query>')
    .option('--params <json>', 'parameters, a JSON object', jsonObjectOption)
    .option('--json', 'print JSON')
    .action(async (query: string, options: CypherOptions) =>
      (await import('./cypher.ts')).cypher(config(), query, options),
    );
}

/** `what`: ranked lists, and the words that say which. */
const RANKINGS = [
  ['actors', 'who has most counterparts, and who stands between others'],
  ['pairs', 'who met whom most often; with --kind, who had to do with whom'],
  ['communities', 'who has more to do with each other than with the rest'],
] as const;

const filterOptions = (command: Command): Command =>
  command
    .option('--from <date>', 'only what surely lies on or after it: YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--to <date>', 'only what surely lies on or before it')
    .option('--kind <kinds>', 'met, called, visited, supports, opposes, invited; comma between')
    .option('--json', 'print JSON');

function addAnalysis(program: Command): void {
  const analyse = program.command('analyse').description('figures of the network of what took place');
  for (const [what, description] of RANKINGS) {
    filterOptions(analyse.command(what).description(description))
      .option('--limit <n>', 'how many, 20 if not given')
      .action(async (options: AnalyseOptions) => (await import('./analyse.ts')).ranking(config(), what, options));
  }
  filterOptions(analyse.command('activity').description('events by month or year, of one or of all'))
    .argument('[name...]', 'a person, country or organisation')
    .option('--by <period>', 'month or year')
    .action(async (name: string[], options: AnalyseOptions) =>
      (await import('./analyse.ts')).activityOf(config(), name.join(' '), options),
    );
  filterOptions(analyse.command('paths').description('up to five shortest ways from one to another, with dates'))
    .argument('<from>', 'a person, country or organisation')
    .argument('<to>', 'another one')
    .action(async (...[from, to, options]: [string, string, AnalyseOptions]) =>
      (await import('./analyse.ts')).paths(config(), [from, to], options),
    );
}

function addArticles(program: Command): void {
  program
    .command('articles')
    .description('list the articles')
    .option('--json', 'print JSON')
    .action(async (options: JsonOption) => (await import('./articles.ts')).listArticles(config(), options));
  program
    .command('delete')
    .description('delete an article and everything that only it states')
    .argument('<article>', 'its id, or the beginning of it')
    .action(async (article: string) => (await import('./articles.ts')).deleteArticle(config(), article));
  const samples = program.command('samples').description('the articles that come with the program');
  samples
    .command('add')
    .description('add them')
    .action(async () => (await import('./samples.ts')).addSamples(config()));
  samples
    .command('remove')
    .description('delete them')
    .action(async () => (await import('./samples.ts')).removeSamples(config()));
}

const OF_FORMATS = Object.entries(EXPORT_FORMATS)
  .map(([name, row]) => `  ${name.padEnd(8)} ${row.name}`)
  .join('\n');

function addFiles(program: Command): void {
  program
    .command('export')
    .description('write the graph, or what is counted from it, to a file')
    .addOption(new Option('--format <name>', 'see below').choices(EXPORT_FORMAT_NAMES).makeOptionMandatory())
    .option('--out <file>', 'where to; else to standard output')
    .option('--no-texts', 'jsonl: without the texts of the articles')
    .addOption(new Option('--period <period>', 'dyads: of a row').choices(['month', 'year']).default('month'))
    .option('--zeros', 'dyads: also rows without any event')
    .addHelpText('after', `\nFormats:\n${OF_FORMATS}`)
    .action(async (options: ExportOptions) => (await import('./export.ts')).exportGraph(config(), options));
}

function addRestore(program: Command): void {
  program
    .command('restore')
    .description('put a file of `export --format jsonl` into an empty DATA_DIR')
    .argument('<file>')
    .action(async (file: string) => (await import('./restore.ts')).restoreFile(config(), file));
}

function addMaintenance(program: Command): void {
  program
    .command('serve')
    .description('serve the page and the API')
    .action(async () => (await import('./serve.ts')).serve(config()));
  program
    .command('doctor')
    .description('check settings, folder, store and versions, and say what to do')
    .option('--json', 'print JSON')
    .action(async (options: JsonOption) => (await import('./doctor.ts')).doctor(options));
  program
    .command('rebuild')
    .description('make the graph anew from the archived articles')
    .action(async () => (await import('./maintenance.ts')).rebuild(config()));
  program
    .command('digest')
    .description("print the graph's fingerprint")
    .action(async () => (await import('./maintenance.ts')).printDigest(config()));
}

type FolderOption = { readonly dir?: string };

function addKnowledge(program: Command): void {
  program
    .command('lexicon')
    .description('the tables and rules of what the reader knows')
    .command('check')
    .description('check every table and rule, and count them')
    .option('--dir <folder>', 'your own tables, instead of LEXICON_DIR')
    .action(async ({ dir }: FolderOption) => (await import('./knowledge.ts')).checkLexicon(config(dir).lexiconDir));
  program
    .command('frames')
    .description('the patterns that state an event')
    .command('test')
    .description('read the examples of every pattern')
    .option('--dir <folder>', 'your own tables, instead of LEXICON_DIR')
    .action(async ({ dir }: FolderOption) => (await import('./knowledge.ts')).testFrames(config(dir).lexiconDir));
}

export function makeProgram(): Command {
  const program = new Command('diplograph')
    .description('Reads diplomatic news and keeps a graph of who met, visited and supported whom.')
    .version(programVersion())
    .showHelpAfterError('(diplograph --help lists the commands)')
    .exitOverride();
  addReading(program);
  addQuestions(program);
  addAnalysis(program);
  addArticles(program);
  addFiles(program);
  addRestore(program);
  addReview(program, () => config());
  addMaintenance(program);
  addKnowledge(program);
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
