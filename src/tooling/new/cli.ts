/** @file `npm run new lesson|widget|experiment|op <id>`: writes a stub that passes `npm run check`, and says what comes next. */
import { filesFor } from './make';
import { write } from './project';

const next: Record<string, string> = {
  lesson: 'Write it, read it with `npm run dev` at the width of a phone, and take out `status: draft` when it is finished.',
  widget: 'Draw in view.tsx, and look at it with `npm run dev`.',
  experiment: 'Write init, step and observe; its test holds the known answer.',
  op: 'Write forward and backward; the sweeps in tests/laws check them by themselves.',
};

const words = process.argv.slice(2);
const files = await filesFor(process.cwd(), words);
if (typeof files === 'string') {
  console.error(files);
  process.exitCode = 1;
} else {
  write(process.cwd(), files);
  for (const { path } of files) console.log(`wrote ${path}`);
  console.log(`${next[words[0] ?? ''] ?? ''} Then run \`npm run check\`.`);
}
