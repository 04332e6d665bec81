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

/**
 * The law that a test is a case of: "widget: carries every parameter through a link". The outermost describe names one thing
 * ("widget 'dead-relu'"), of which only the kind is kept, and quoted names in the sentence give way to dots.
 * @param {string} thing
 * @param {string} title
 */
function lawOf(thing, title) {
  const kind = thing.replace(/(^| )(['"].*|\S+\.\w+( .*)?$)/, '').replace(/^(op|experiment|widget|lesson) .*/, '$1');
  // Some laws are a describe of their own, with one test for each thing: "shape is as promised" > "matmul".
  if (thing && !title.includes(' ')) return thing;
  const sentence = title.replace(/(['"]).*?\1/g, '…').replace(/\bexample [\w-]+/g, 'example …');
  return kind ? `${kind}: ${sentence}` : sentence;
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
    for (const { ancestorTitles, title, status } of file.assertionResults) {
      if (status !== 'passed' && status !== 'failed') continue;
      const law = lawOf(ancestorTitles.find(Boolean) ?? '', title);
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
