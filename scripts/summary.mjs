/** @file Reads the JSON reports of Vitest and Playwright: the laws by name, and the counts for the last line. */
import { readFileSync } from 'node:fs';
import { browserReport, root, unitReport } from './stages.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ law: string, cases: number, failed: number }} LawLine */

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns {Counts} of the units and laws; a file that could not be loaded counts as one failure */
export function unitCounts() {
  const found = readJson(unitReport);
  if (!found) return { passed: 0, failed: 1 };
  const unloaded = found.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: found.numPassedTests, failed: found.numFailedTests + unloaded.length };
}

/** @returns {Counts} of the browser tests; a test that passed only when repeated counts as failed */
export function browserCounts() {
  const stats = readJson(browserReport)?.stats;
  return stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky } : { passed: 0, failed: 1 };
}

/** Quoted names in a sentence give way to dots, so that the sentence is the same for all things. @param {string} title */
const withoutNames = (title) => title.replace(/(['"]).*?\1/g, '…').replace(/\bexample [\w-]+/g, 'example …');

/**
 * The law that each test of a file is a case of. Where several things (outer describes) have a test of the same name, or the
 * describe names one thing ("lesson 'activations'"), the test's own sentence is the law; else, and where tests are
 * named by one word only, the describe is.
 * @param {any} file of Vitest's report
 * @returns {{ law: string, status: string }[]}
 */
function casesOf(file) {
  const subject = file.name.replace(/^.*[\\/]|\.test\.tsx?$/g, '');
  /** @type {{ thing: string, sentence: string, status: string }[]} */
  const tests = file.assertionResults.map((/** @type {any} */ { ancestorTitles, title, status }) => ({
    thing: ancestorTitles.find(Boolean) ?? '',
    sentence: withoutNames(title),
    status,
  }));
  /** @type {Map<string, Set<string>>} */
  const things = new Map();
  for (const { thing, sentence } of tests) things.set(sentence, (things.get(sentence) ?? new Set()).add(thing));
  return tests.map(({ thing, sentence, status }) => {
    const kind = /^((?:finished )?(?:op|experiment|widget|lesson|source|term)) ['"\w-]+(?=$|[ .,])/.exec(thing)?.[1];
    const shared = (things.get(sentence)?.size ?? 0) > 1;
    const own = kind !== undefined || shared || !thing;
    const law = own && sentence.includes(' ') ? `${kind ?? subject}: ${sentence}` : `${subject}: ${thing || sentence}`;
    return { law, status };
  });
}

/**
 * Every law that ran: one line for all the things that it ran over.
 * @returns {LawLine[]}
 */
export function laws() {
  /** @type {Map<string, LawLine>} */
  const lines = new Map();
  for (const file of readJson(unitReport)?.testResults ?? []) {
    if (!file.name.replaceAll('\\', '/').startsWith(`${root.replaceAll('\\', '/')}tests/laws/`)) continue;
    for (const { law, status } of casesOf(file)) {
      if (status !== 'passed' && status !== 'failed') continue;
      const line = lines.get(law) ?? { law, cases: 0, failed: 0 };
      line.cases += 1;
      if (status === 'failed') line.failed += 1;
      lines.set(law, line);
    }
  }
  return [...lines.values()];
}

/** Prints each law and what became of it. */
export function printLaws() {
  const lines = laws();
  if (lines.length > 0) console.log(`\n${lines.length} laws:`);
  for (const { law, cases, failed } of lines) {
    const count = `${cases} ${cases === 1 ? 'case' : 'cases'}`;
    console.log(`  ${failed === 0 ? '✓' : '✗'} ${law} (${failed === 0 ? count : `${failed} of ${count} failed`})`);
  }
}
