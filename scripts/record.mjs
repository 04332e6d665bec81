/**
 * @file Writes what a test run counted to content/test-run.json, which the page about the book prints. `npm test -- --record` does it
 * after a run without a failure; the file is committed, so that a build needs no test run and gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { root } from './stages.mjs';
import { laws } from './summary.mjs';

/**
 * @param {import('./summary.mjs').Counts} units
 * @param {import('./summary.mjs').Counts} browser
 */
export function record(units, browser) {
  const lines = laws();
  const run = {
    day: new Date().toISOString().slice(0, 10),
    units: units.passed,
    laws: lines.length,
    lawCases: lines.reduce((sum, { cases }) => sum + cases, 0),
    browser: browser.passed,
  };
  writeFileSync(`${root}content/test-run.json`, `${JSON.stringify(run, null, 2)}\n`);
  console.log('Recorded in content/test-run.json, for the page about the book.');
}
