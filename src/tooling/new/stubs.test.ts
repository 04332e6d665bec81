/** @file Each stub, made in a copy of the project, type-checks, lints, and holds the examples and laws that find it. */
import { ESLint } from 'eslint';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pureLayers } from '../../../tests/architecture/layers.mjs';
import { filesFor } from './make';
import { write, type NewFile } from './project';

const root = resolve(import.meta.dirname, '../../..');
const requests = [
  'op planted-op',
  'experiment planted-run',
  'widget planted-view',
  'widget planted-second --experiment planted-run',
  'lesson planted-text',
];

const parts = ['src', 'content', 'public', 'tests/laws', 'tests/reference', 'vite.config.ts', 'vitest.config.ts'];
parts.push('package.json', 'tsconfig.json', 'tsconfig.pure.json');

/** The book's own experiments, widgets and lessons stay behind, so that the laws sweep over the stubs alone. */
const isNeighbour = (from: string): boolean =>
  /[\\/](experiments|widgets|lessons)[\\/](?!shared)[\w-]+$/.test(from) &&
  statSync(from).isDirectory() &&
  !/[\\/]book[\\/]/.test(from);

/** What is read of Vitest's JSON report. */
interface Report {
  testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

/** Runs a tool of the project in the copy; its output when it fails. */
function failureOf(copy: string, tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', tool), ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

describe('a stub of npm run new', () => {
  let copy: string;
  const made: NewFile[] = [];

  beforeAll(async () => {
    mkdirSync(join(root, '.cache'), { recursive: true });
    copy = mkdtempSync(join(root, '.cache/new-'));
    for (const path of parts)
      cpSync(join(root, path), join(copy, path), { recursive: true, filter: (from) => !isNeighbour(from) });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const words of requests) {
      const files = await filesFor(copy, words.split(' '));
      if (typeof files === 'string') throw new Error(files);
      write(copy, files);
      made.push(...files);
    }
  }, 60_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('type-checks, in the pure layers without DOM', () => {
    const code = made.map(({ path }) => path).filter((path) => !path.endsWith('.mdx'));
    const pure = code.filter((path) => pureLayers.some((layer) => path.startsWith(`src/${layer}/`)) && !path.includes('.test.'));
    // Only what the stubs import is checked here; the whole project has a stage of its own.
    const narrow = { 'tsconfig.json': code, 'tsconfig.pure.json': ['src/base/ambient.d.ts', ...pure] };
    for (const [config, paths] of Object.entries(narrow)) {
      const files = paths.filter((path) => existsSync(join(copy, path)));
      writeFileSync(join(copy, 'tsconfig.stubs.json'), JSON.stringify({ extends: `./${config}`, include: [], files }));
      const faults = failureOf(copy, 'typescript/bin/tsc', '-p', 'tsconfig.stubs.json').split('\n');
      expect(
        faults.filter((line) => code.some((path) => line.startsWith(path))),
        config,
      ).toEqual([]);
    }
  }, 120_000);

  it('lints', async () => {
    const eslint = new ESLint({ cwd: root });
    for (const { path, text } of made.filter(({ path: name }) => !name.endsWith('.mdx'))) {
      const [result] = await eslint.lintText(text, { filePath: join(root, path) });
      expect(result?.messages, path).toEqual([]);
    }
  }, 60_000);

  it('passes its example and the laws that find it', () => {
    const tests = ['tests/laws', ...made.map(({ path }) => path).filter((path) => path.includes('.test.'))];
    const names = ['plantedOp', 'planted-run', 'planted-view', 'planted-second', 'planted-text'];
    failureOf(
      copy,
      'vitest/vitest.mjs',
      'run',
      ...tests,
      '-t',
      [...names, 'each step multiplies'].join('|'),
      '--reporter=json',
      '--outputFile=laws.json',
    );
    const report = JSON.parse(readFileSync(join(copy, 'laws.json'), 'utf8')) as Report;
    const ran = report.testResults
      .flatMap((file) => file.assertionResults)
      .filter(({ status }) => status === 'passed' || status === 'failed');
    expect(
      ran
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`),
    ).toEqual([]);
    const unseen = names.filter((name) => !ran.some(({ fullName }) => fullName.includes(name)));
    expect(unseen, 'no law sweeps over these').toEqual([]);
  }, 120_000);
});
