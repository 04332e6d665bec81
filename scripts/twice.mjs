/**
 * @file `npm run test:build`: two clean builds of the same sources must give the same bytes, file by file. A third one, of the
 * example course, is deployed over the first: it must show the course on every page that this touches, and hold every asset that an
 * open tab may still ask for.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, root } from './stages.mjs';

const folders = ['first', 'second', 'third'].map((name) => join(cache, 'twice', name));
const course = 'content/teaching/example-course/course.yaml';

/** What the example course puts on which page. @type {[page: string, words: string][]} */
const shown = [
  ['index.html', 'Deep Learning, the short course'],
  ['index.html', '<time dateTime="2026-10-12">12 October 2026</time>'],
  ['index.html', 'href="tasks/deep-sigmoid/"'],
  ['course/welcome/index.html', 'What to hand in'],
  ['lessons/activations/index.html', 'Before you read'],
  ['lessons/activations/index.html', 'A ReLU unit returns zero on one example. What do you know?'],
  ['lessons/softmax/index.html', 'data-after="2026-12-18"'],
  ['lessons/vanishing-exploding/index.html', 'href="../../tasks/deep-sigmoid/"'],
  ['tasks/deep-sigmoid/index.html', 'Teach thirty sigmoid layers'],
  ['gallery/gradient-flow/index.html', '&quot;lock&quot;:[&quot;band&quot;]'],
  ['embed/gradient-flow/index.html', '&quot;lock&quot;:[&quot;band&quot;]'],
  ['print/index.html', 'Welcome: how this course works'],
];

/** @param {string} folder @param {string[]} options */
function build(folder, ...options) {
  const args = [join(root, 'scripts/build.mjs'), '--outDir', folder, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

/**
 * Paths and bytes of every file.
 * @param {string} folder
 */
function read(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

/**
 * Files that are missing in one folder or differ.
 * @param {string} first
 * @param {string} second
 */
export function differences(first, second) {
  const [one, other] = [read(first), read(second)];
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  return { count: names.length, differing: names.filter((name) => !other.get(name)?.equals(one.get(name) ?? Buffer.alloc(0))) };
}

/**
 * What a course, deployed over an older build, lacks.
 * @param {string} older
 * @param {string} deployed
 */
export function lacking(older, deployed) {
  const files = read(deployed);
  const assets = [...read(older).keys()].filter((name) => /^assets[\\/]/.test(name) && !/\.(br|gz)$/.test(name));
  const lost = assets.filter((name) => !files.has(name)).map((name) => `${name}, which an open tab may still load`);
  const absent = shown.filter(([page, words]) => !files.get(join(page))?.includes(words));
  return [...lost, ...absent.map(([page, words]) => `"${words}" in ${page}`)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [first = '', second = '', third = ''] = folders;
  build(first);
  build(second);
  build(third, '--keep', first, '--course', course);
  const { count, differing } = differences(first, second);
  const lacks = lacking(first, third);
  const faults = [...differing.map((name) => `${name} differs`), ...lacks.map((what) => `The course lacks ${what}.`)];
  if (!faults.length) for (const folder of folders) rmSync(folder, { recursive: true });
  console.log(
    faults.join('\n') || `${count} files, the same bytes twice; the example course keeps every asset of the build before it`,
  );
  process.exitCode = faults.length ? 1 : 0;
}
