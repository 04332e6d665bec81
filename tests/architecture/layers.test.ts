/** @file The second net: dependency-cruiser catches a planted breach of each rule in a small tree of its own. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from './dependency-cruiser.mjs';
import { layers } from './layers.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Each breach is a file of a tree that otherwise keeps the rules. */
const breaches = [
  { rule: 'layer-base', path: 'src/base/bad.ts', code: "export * from '../tensor/index';" },
  { rule: 'layer-viz', path: 'src/viz/bad.ts', code: "export * from '../runtime/run';" },
  { rule: 'layer-experiments', path: 'src/experiments/loss/bad.ts', code: "export * from '../../widgets/loss/widget';" },
  { rule: 'layer-app', path: 'src/app/bad.ts', code: "export * from '../tooling/build';" },
  { rule: 'layer-runtime', path: 'src/runtime/bad.ts', code: "export type { Book } from '../book/book';" },
  { rule: 'front-door-tensor', path: 'src/nn/bad.ts', code: "export * from '../tensor/inner';" },
  { rule: 'front-door-nn', path: 'src/experiments/loss/deep.ts', code: "export * from '../../nn/layer';" },
  { rule: 'siblings-experiments', path: 'src/experiments/race/bad.ts', code: "export * from '../loss/experiment';" },
  { rule: 'siblings-widgets', path: 'src/widgets/race/bad.ts', code: "export * from '../loss/widget';" },
  { rule: 'pure-no-package', path: 'src/base/package.ts', code: "export * from 'zod';" },
  { rule: 'pure-no-package', path: 'src/nn/node.ts', code: "export * from 'node:fs';" },
  { rule: 'source-knows-no-test', path: 'src/book/bad.ts', code: "export * from '../../tests/helper';" },
  { rule: 'content-imports-nothing', path: 'content/lessons/a/bad.ts', code: "export * from '../../../src/base/one';" },
  { rule: 'no-cycles', path: 'src/book/cycle-a.ts', code: "export * from './cycle-b';" },
  { rule: 'unresolvable', path: 'src/app/missing.ts', code: "export * from './nowhere';" },
];

const sound: Record<string, string> = {
  'src/base/one.ts': 'export const one = 1;',
  'src/base/one.test.ts': "import 'zod';\nimport '../../tests/helper';",
  'src/tensor/index.ts': "export * from './inner';",
  'src/tensor/inner.ts': "export { one } from '../base/one';",
  'src/nn/index.ts': "export * from './layer';",
  'src/nn/layer.ts': "export * from '../tensor/index';",
  'src/experiments/shared/data.ts': "export * from '../../nn/index';",
  'src/experiments/loss/experiment.ts': "export * from '../shared/data';",
  'src/runtime/run.ts': "export * from '../experiments/loss/experiment';",
  'src/widgets/loss/widget.ts': "export * from '../../runtime/run';",
  'src/book/book.ts': "export * from '../widgets/loss/widget';\nexport type Book = 1;",
  'src/book/cycle-b.ts': "export * from './cycle-a';",
  'src/app/index.ts': "export * from '../book/book';\nimport 'zod';",
  'src/tooling/build.ts': "export * from '../app/index';",
  'tests/helper.ts': 'export {};',
};

describe('the layer net', () => {
  let tree: string;
  let found: { rule: string; from: string }[];

  beforeAll(async () => {
    await mkdir(join(root, '.cache'), { recursive: true });
    tree = await mkdtemp(join(root, '.cache/layers-'));
    const files = [...Object.entries(sound), ...breaches.map(({ path, code }) => [path, code] as const)];
    for (const [path, code] of files) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), code);
    }
    const { tsConfig: _unused, ...options } = config.options;
    const rules = { ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: tree, ...options };
    const { output } = await cruise(['src', 'content'], rules as Parameters<typeof cruise>[1]);
    found = (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  }, 30_000);

  afterAll(() => rm(tree, { recursive: true, force: true }));

  it.each(breaches)('catches a breach of $rule in $path', ({ rule, path }) => {
    expect(found, `tests/architecture/dependency-cruiser.mjs lets ${path} through`).toContainEqual({ rule, from: path });
  });

  it('finds nothing wrong with the files that keep the rules', () => {
    const guilty = [...breaches.map(({ path }) => path), 'src/book/cycle-b.ts'];
    expect(found.filter(({ from }) => !guilty.includes(from))).toEqual([]);
  });

  it('has no arrow that points up', () => {
    const order = Object.keys(layers);
    const up = Object.entries(layers).flatMap(([name, may]) =>
      may.filter((other) => order.indexOf(other) >= order.indexOf(name)),
    );
    expect(up).toEqual([]);
  });
});
