/** @file The third net: ESLint catches a planted breach of each kind, and lets clean code through. */
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const breaches = [
  {
    what: 'Math.random in an experiment',
    path: 'src/experiments/planted/experiment.ts',
    code: 'export const x = Math.random();',
  },
  { what: 'the clock in nn', path: 'src/nn/planted.ts', code: 'export const x = Date.now();' },
  { what: 'performance.now in tensor', path: 'src/tensor/planted.ts', code: 'export const x = performance.now();' },
  { what: 'new Date in base', path: 'src/base/planted.ts', code: 'export const x = new Date();' },
  { what: 'Math.exp in tensor', path: 'src/tensor/planted.ts', code: 'export const x = Math.exp(1);' },
  {
    what: 'a destructured Math.tanh in nn',
    path: 'src/nn/planted.ts',
    code: 'const { tanh } = Math;\nexport const x = tanh(1);',
  },
  {
    what: 'a fractional power in tensor',
    path: 'src/tensor/planted.ts',
    code: 'export const half = (a: number): number => a ** 0.5;',
  },
  {
    what: 'import.meta.glob outside a registry',
    path: 'src/widgets/planted/widget.ts',
    code: "export const x = import.meta.glob('./*.ts');",
  },
  { what: 'a style prop', path: 'src/widgets/planted/view.tsx', code: 'export const X = () => <p style={{ width: 1 }} />;' },
  {
    what: 'a style attribute set by D3',
    path: 'src/viz/planted.ts',
    code: "export const f = (s: { attr(...a: string[]): void }) => s.attr('style', '');",
  },
  {
    what: 'raw HTML in a component',
    path: 'src/book/planted.tsx',
    code: "export const X = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
  },
  { what: 'innerHTML', path: 'src/app/planted.ts', code: "export const f = (e: HTMLElement) => void (e.innerHTML = '');" },
  { what: 'a file of 251 lines', path: 'src/base/planted.ts', code: 'export {};\n'.repeat(251) },
  { what: 'a function of 61 lines', path: 'src/base/planted.ts', code: `export function f() {\n${'  void 0;\n'.repeat(59)}}` },
  { what: 'a hook under a condition', path: 'src/viz/planted.tsx', code: hookUnderCondition() },
  {
    what: 'an inline eslint-disable',
    path: 'src/base/planted.ts',
    code: '// eslint-disable-next-line\nexport const x = Math.random();',
  },
];

function hookUnderCondition(): string {
  return "import { useId } from 'react';\nexport function X({ on }: { on: boolean }) {\n  if (on) useId();\n  return null;\n}";
}

const clean = [
  {
    what: 'whole powers and Math.sqrt in tensor',
    path: 'src/tensor/planted.ts',
    code: 'export const f = (a: number) => Math.sqrt(a ** 2);',
  },
  { what: 'Math.exp as an oracle in a test', path: 'src/tensor/planted.test.ts', code: 'export const x = Math.exp(1);' },
  {
    what: 'import.meta.glob in a registry',
    path: 'src/widgets/registry.ts',
    code: "export const x = import.meta.glob('./*/widget.ts');",
  },
];

describe('the lint net', () => {
  let eslint: ESLint;
  beforeAll(() => {
    eslint = new ESLint();
  });
  const errors = async (code: string, filePath: string): Promise<number> => {
    const [result] = await eslint.lintText(code, { filePath });
    return result!.errorCount + result!.warningCount;
  };

  it.each(breaches)('catches $what', async ({ path, code }) => {
    expect(await errors(code, path), 'eslint.config.js lets this breach through').toBeGreaterThan(0);
  });

  it.each(clean)('allows $what', async ({ path, code }) => {
    expect(await errors(code, path), 'eslint.config.js forbids what it should allow').toBe(0);
  });
});
