/** @file The stages of a check as data, and how one is run: output is kept back and shown when the stage fails. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where reports and build information of tools go; ignored by git. */
export const cache = `${root}.cache/`;
export const unitReport = `${cache}units.json`;
export const browserReport = `${cache}browser.json`;

/** @typedef {{ name: string, command: string[], needs?: string }} Stage */
/** @typedef {{ name: string, ok: boolean, seconds: number, output: string }} Outcome */

/** Tools are started by their own file, not by npx, which would cost half a second each. */
const tsc = 'node_modules/typescript/bin/tsc';

/** @type {Stage} */
export const unitStage = {
  name: 'units and laws',
  command: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
};

/** Each of these takes one core; `unitStage` takes what there is and therefore runs alone. @type {Stage[]} */
export const staticStages = [
  { name: 'types', command: [tsc, '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'] },
  {
    name: 'lint',
    command: ['node_modules/eslint/bin/eslint.js', '.', '--cache', '--cache-location', '.cache/eslint', '--max-warnings', '0'],
  },
  { name: 'types of the pure layers, without DOM', command: [tsc, '-p', 'tsconfig.pure.json'] },
  {
    name: 'layers',
    command: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      'tests/architecture/dependency-cruiser.mjs',
      'src',
      'content',
    ],
  },
  {
    name: 'format',
    command: [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level',
      'warn',
      'src',
      'tests',
      'scripts',
      '*.{js,ts,json}',
    ],
  },
];

/** @type {Stage} */
export const buildStage = { name: 'build', command: ['node_modules/vite/bin/vite.js', 'build'] };

/**
 * Runs one stage to its end.
 * @param {Stage} stage
 * @param {{ shown?: boolean }} [options] shown: pass the output straight through
 * @returns {Promise<Outcome>}
 */
export function runStage({ name, command }, { shown = false } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => resolve({ name, ok: code === 0, seconds: (performance.now() - started) / 1000, output }));
  });
}

/** @param {Outcome} outcome */
export function report({ name, ok, seconds, output }) {
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok && output) console.log(output.trimEnd().replace(/^/gm, '    '));
}

/**
 * Runs stages, `width` at a time, reporting each as it ends.
 * @param {Stage[]} stages
 * @param {number} width
 * @returns {Promise<Outcome[]>}
 */
export async function runAll(stages, width) {
  if (!existsSync(cache)) mkdirSync(cache, { recursive: true });
  const waiting = [...stages];
  /** @type {Outcome[]} */
  const outcomes = [];
  const lane = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const outcome = await runStage(stage);
      report(outcome);
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return outcomes;
}
