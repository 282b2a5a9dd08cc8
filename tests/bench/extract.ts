import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../server/ingest/knowledge.ts';
import { createExtractor } from '../../server/ingest/pipeline.ts';
import { loadTables } from '../../server/reference/read.ts';
import { type BenchArticle, benchArticles } from './articles.ts';
import { cpuSeconds, median, say, wordsOf } from './clock.ts';
import { profile } from './stages.ts';

/** Speed of the extractor on text dense in events; one thread, built code. `npm run bench` */
const ARTICLES = 200;
const WORDS = 450;
const PASSES = 12;
const LOADS = 7;

const extractor = createExtractor(loadKnowledge(loadTables()));
const articles = benchArticles(ARTICLES, WORDS);
const words = articles.reduce((sum, { text }) => sum + wordsOf(text), 0);

const read = (texts: readonly BenchArticle[]): void => {
  for (const article of texts) extractor.extract(article);
};

const rate = (seconds: number): string =>
  `${(words / WORDS / seconds).toFixed(0)} articles, ${(words / seconds).toFixed(0)} words a CPU-second`;
const textOf = (length: number): BenchArticle => {
  const text = articles.map((article) => article.text).join('\n\n');
  return { title: '', published: '2018-05-31', text: text.repeat(Math.ceil(length / text.length)).slice(0, length) };
};

function speed(): void {
  const first = cpuSeconds(() => read(articles));
  const later = Array.from({ length: PASSES }, () => cpuSeconds(() => read(articles)));
  say(`${ARTICLES} articles, ${(words / ARTICLES).toFixed(0)} words each, rates for ${WORDS} words`);
  say(`  first pass, while the engine compiles   ${rate(first)}`);
  say(`  later passes, median of ${PASSES}              ${rate(median(later))}`);
  say(`  later passes, best                      ${rate(Math.min(...later))}`);
}

async function stages(): Promise<void> {
  say('Share of each stage');
  for (const [stage, share] of await profile(() => read([...articles, ...articles])))
    say(`  ${stage.padEnd(20)} ${(100 * share).toFixed(1).padStart(5)} %`);
}

function lengths(): void {
  say('One text, CPU-milliseconds for a thousand characters');
  for (const times of [1, 2, 4, 8, 16]) {
    const article = textOf(50_000 * times);
    const best = Math.min(...Array.from({ length: 5 }, () => cpuSeconds(() => read([article]))));
    say(`  ${String(article.text.length).padStart(7)} characters ${((1e6 * best) / article.text.length).toFixed(2)}`);
  }
}

function bounds(): void {
  const sentence = `Norwegian Foreign Minister Liv Dahl met ${'the envoys of '.repeat(7_140)}. She left Oslo on Tuesday.`;
  const cases = { 'a text of 5 MB': textOf(5_000_000), 'a sentence of 100,000 characters': textOf(0) };
  for (const [name, article] of Object.entries(cases)) {
    const text = article.text === '' ? sentence : article.text;
    let warnings = '';
    const seconds = cpuSeconds(() => {
      warnings = extractor
        .extract({ ...article, text })
        .warnings.map(({ message }) => message)
        .join('; ');
    });
    say(`${name}: ${seconds.toFixed(2)} CPU-seconds (${warnings})`);
  }
}

function load(): void {
  const entry = fileURLToPath(new URL('./load.js', import.meta.url));
  const runs = Array.from(
    { length: LOADS },
    () => JSON.parse(execFileSync(process.execPath, [entry], { encoding: 'utf8' })) as readonly number[],
  );
  const [program, knowledge, tagger] = [0, 1, 2].map((part) => median(runs.map((run) => run[part] ?? 0)).toFixed(0));
  say(
    `Load in a fresh process, median of ${LOADS}: Node.js and program ${program} ms, tables and frames ${knowledge} ms, tagger ${tagger} ms`,
  );
}

speed();
await stages();
lengths();
bounds();
load();
