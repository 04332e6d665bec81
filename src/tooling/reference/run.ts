/** @file Runs every fixture of a folder and counts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../base/errors';
import { checkFor } from './check';
import type { Failure, FixtureFile, Kind } from './format';
import { accumulationKind, initKind, scheduleKind } from './formulas';
import { opKind } from './ops';
import { clipKind, optimizerKind } from './optimizers';
import { trainingKind } from './training';

/** By the `kind` of a file. The cases of a file have the type that its kind expects: that is what the kind means. */
const kinds: Record<string, Kind<never>> = {
  op: opKind,
  optimizer: optimizerKind,
  grad_clipping: clipKind,
  lr_schedule: scheduleKind,
  init: initKind,
  float_accumulation: accumulationKind,
  training_run: trainingKind,
};

export interface Report {
  /** By file. */
  files: { file: string; cases: number; failed: number }[];
  cases: number;
  failed: number;
  failures: Failure[];
}

function runCase(kind: Kind<never>, testCase: { name: string }, failures: Failure[]): boolean {
  const faults: Failure[] = [];
  const op = kind.op(testCase as never);
  try {
    kind.run(testCase as never, checkFor(op, testCase.name, faults));
  } catch (thrown) {
    faults.push({ op, name: testCase.name, error: Infinity, message: messageOf(thrown) });
  }
  failures.push(...faults);
  return faults.length > 0;
}

/** Runs every JSON file of the folder, manifest.json aside. Throws where the folder cannot be read. */
export function runFolder(folder: string): Report {
  const report: Report = { files: [], cases: 0, failed: 0, failures: [] };
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'manifest.json');
  for (const file of names.sort()) {
    const fixture = JSON.parse(readFileSync(join(folder, file), 'utf8')) as FixtureFile;
    const kind = kinds[fixture.kind];
    if (!kind) {
      report.failures.push({
        op: fixture.kind,
        name: file,
        error: Infinity,
        message: `unknown kind "${fixture.kind}" of ${file}`,
      });
      report.failed++;
      continue;
    }
    const failed = fixture.cases.filter((testCase) => runCase(kind, testCase, report.failures)).length;
    report.files.push({ file, cases: fixture.cases.length, failed });
    report.cases += fixture.cases.length;
    report.failed += failed;
  }
  return report;
}
