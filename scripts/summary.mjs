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
 * Every law that ran: the outermost `describe` in tests/laws, or the test's own name where there is none.
 * @returns {LawLine[]}
 */
export function laws() {
  /** @type {Map<string, LawLine>} */
  const lines = new Map();
  for (const file of readJson(unitReport)?.testResults ?? []) {
    if (!file.name.replaceAll('\\', '/').startsWith(`${root.replaceAll('\\', '/')}tests/laws/`)) continue;
    for (const { ancestorTitles, title, status } of file.assertionResults) {
      const law = ancestorTitles.find(Boolean) ?? title;
      const line = lines.get(law) ?? { law, cases: 0, failed: 0 };
      if (status === 'passed' || status === 'failed') line.cases += 1;
      if (status === 'failed') line.failed += 1;
      lines.set(law, line);
    }
  }
  return [...lines.values()].filter((line) => line.cases > 0);
}

/** Prints each law and what became of it. */
export function printLaws() {
  const lines = laws();
  if (lines.length > 0) console.log('\nLaws:');
  for (const { law, cases, failed } of lines) {
    const count = `${cases} ${cases === 1 ? 'case' : 'cases'}`;
    console.log(`  ${failed === 0 ? '✓' : '✗'} ${law} (${failed === 0 ? count : `${failed} of ${count} failed`})`);
  }
}
