/** @file `npm run check`: types, lint, layers, format, units and the fast laws, in under two minutes. */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { runAll, staticStages, unitReport, unitStage } from './stages.mjs';
import { printLaws, unitCounts } from './summary.mjs';

/**
 * Runs every stage, also after a failure, so that one run shows all that is wrong.
 * @returns {Promise<import('./summary.mjs').Counts>} unit tests, with each failed static stage counted as one failure
 */
export async function check() {
  console.log('Checking types, lint, layers and format, then the unit tests and laws…');
  const outcomes = await runAll(staticStages, Math.max(1, Math.min(2, availableParallelism())));
  rmSync(unitReport, { force: true });
  const ran = await runAll([unitStage], 1);
  printLaws();
  const units = unitCounts();
  // An error outside any test fails Vitest without a failed test: it still has to fail the run.
  const stray = ran.every(({ ok }) => ok) || units.failed > 0 ? 0 : 1;
  return { passed: units.passed, failed: units.failed + stray + outcomes.filter(({ ok }) => !ok).length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed } = await check();
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
