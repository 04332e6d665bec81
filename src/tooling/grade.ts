/** @file `npm run grade`: answer files in, a table of grades out. Exit codes 0, 1 and 2 are documented in content/teaching. */
import { writeFileSync } from 'node:fs';
import { messageOf } from '../base/errors';
import { gradeCommand } from './grade/command';

const { code, csv, out, messages } = await gradeCommand(process.argv.slice(2));
process.exitCode = code;
try {
  if (out === null) process.stdout.write(csv);
  else if (code !== 2) writeFileSync(out, csv);
} catch (thrown) {
  messages.push(`The table could not be written: ${messageOf(thrown)}`);
  process.exitCode = 2;
}
// The table alone goes to the standard output, so that it can be sent into a file.
for (const message of messages) process.stderr.write(`${message}\n`);
