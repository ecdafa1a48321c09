// Trains and asks nlp.js: node measure.js train|read LANGUAGE TSV MODEL. A line of JSON on stdout, the same that the
// Java worker writes; progress on stderr.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { dockStart } = require('@nlpjs/basic');
const { LangDe } = require('@nlpjs/lang-de');
const { LangEn } = require('@nlpjs/lang-en');

const NONE = 'None';
const PROGRESS_EVERY_MS = 5_000;

const [verb, language, tsv, model] = process.argv.slice(2);
const samples = readFileSync(tsv, 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t'))
  .map((line) => ({ label: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1) }));

async function start() {
  const dock = await dockStart({ settings: { nlp: { autoSave: false, languages: [language] } }, use: ['Basic'] });
  const nlp = dock.get('nlp');
  nlp.container.use(language === 'de' ? LangDe : LangEn);
  nlp.addLanguage(language);
  nlp.settings.autoSave = false;
  return nlp;
}

async function train(nlp) {
  for (const sample of samples) {
    nlp.addDocument(language, sample.text, sample.label);
  }
  const before = process.hrtime.bigint();
  await nlp.train();
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  writeFileSync(model, nlp.export(false));
  return { seconds };
}

// The best intent, however unsure.
async function best(nlp, text) {
  const { classifications = [] } = await nlp.process(language, text);
  return classifications.find((candidate) => candidate.intent !== NONE)?.intent ?? '';
}

async function read(nlp) {
  nlp.import(readFileSync(model, 'utf8'));
  for (const sample of samples) {
    await best(nlp, sample.text + ' '); // once unmeasured, to warm up; the blank keeps it from the cache of texts
  }
  const micros = [];
  let right = 0;
  for (const sample of samples) {
    const before = process.hrtime.bigint();
    const intent = await best(nlp, sample.text);
    micros.push(Number(process.hrtime.bigint() - before) / 1e3);
    right += intent === sample.label ? 1 : 0;
  }
  micros.sort((a, b) => a - b);
  return {
    right,
    p50: micros[Math.floor(micros.length / 2)],
    p99: micros[Math.floor(micros.length * 0.99)],
    residentBytes: process.memoryUsage.rss(),
  };
}

// nlp.js tells of each epoch, on stdout
let said = Date.now();
console.log = console.info = (line) => {
  if (Date.now() - said > PROGRESS_EVERY_MS) {
    said = Date.now();
    console.error(line);
  }
};
const nlp = await start();
process.stdout.write(JSON.stringify(await (verb === 'train' ? train(nlp) : read(nlp))) + '\n');
process.exit(0);
