/** @file `npm test`: the check, the build and the browser tests; the last line sums units and browser tests. */
import { rmSync } from 'node:fs';
import { check } from './check.mjs';
import { browserReport, buildStage, report, runAll, runStage } from './stages.mjs';
import { record } from './record.mjs';
import { browserCounts } from './summary.mjs';

/** @returns {Promise<import('./summary.mjs').Counts>} */
async function browserTests() {
  console.log('\nBuilding the book…');
  const [built] = await runAll([buildStage], 1);
  if (!built?.ok) return { passed: 0, failed: 1 };
  console.log('\nBrowser tests on the built book…');
  rmSync(browserReport, { force: true });
  const ran = await runStage(
    { name: 'browser tests', command: ['node_modules/@playwright/test/cli.js', 'test'] },
    { shown: true },
  );
  report(ran);
  const counts = browserCounts();
  // A crash outside any test still has to fail the run.
  return ran.ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** How much the laws draw with --all; what the environment says counts more. */
const thorough = { LAW_RUNS: '10', FUZZED_URLS: '10000', PROPERTY_RUNS: '1000', MOUNTS: '200', THEMES: 'both' };

if (process.argv.includes('--all')) Object.assign(process.env, { ...thorough, ...process.env });
const units = await check();
const browser = await browserTests();
const failed = units.failed + browser.failed;
console.log(
  `\nunits and laws: ${units.passed} passed, ${units.failed} failed; browser: ${browser.passed} passed, ${browser.failed} failed`,
);
console.log(`${units.passed + browser.passed} passed, ${failed} failed`);
if (failed === 0 && process.argv.includes('--record')) record(units, browser);
process.exitCode = failed === 0 ? 0 : 1;
