/** @file `npm run reference -- <folder>`: runs the reference numbers in a folder, prints what failed, exits 1 if anything did. */
import { messageOf } from '../base/errors';
import { runFolder, type Report } from './reference/run';

function print(report: Report): void {
  for (const { file, cases, failed } of report.files)
    console.log(`${file}: ${cases} cases, ${cases - failed} passed, ${failed} failed`);
  for (const { op, name, error, message } of report.failures) {
    console.log(`FAILED ${op} | ${name} | largest error ${Number.isFinite(error) ? error.toExponential(2) : 'n/a'} | ${message}`);
  }
  console.log(`${report.cases} cases, ${report.cases - report.failed} passed, ${report.failed} failed`);
}

function main(folder: string | undefined): number {
  if (folder === undefined) {
    console.error('usage: npm run reference -- <folder with the JSON files>');
    return 2;
  }
  try {
    const report = runFolder(folder);
    print(report);
    return report.failed === 0 && report.cases > 0 ? 0 : 1;
  } catch (thrown) {
    console.error(`cannot run ${folder}: ${messageOf(thrown)}`);
    return 1;
  }
}

process.exitCode = main(process.argv[2]);
