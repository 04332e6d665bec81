/** @file The first net: tsconfig.pure.json knows no DOM and no Node, but what both share. */
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The errors that the pure configuration gives for a file that exists in memory only, beside the ambient declarations. */
function errorsFor(code: string): string[] {
  const planted = resolve(root, 'src/base/planted.ts');
  const read = ts.readConfigFile(resolve(root, 'tsconfig.pure.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const onDisk = { file: host.getSourceFile.bind(host), exists: host.fileExists.bind(host) };
  host.fileExists = (path) => resolve(path) === planted || onDisk.exists(path);
  host.getSourceFile = (path, languageVersion) =>
    resolve(path) === planted ? ts.createSourceFile(path, code, languageVersion) : onDisk.file(path, languageVersion);
  const program = ts.createProgram([planted, resolve(root, 'src/base/ambient.d.ts')], options, host);
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(planted));
  return diagnostics.map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '));
}

const breaches = [
  { what: 'window', code: 'export const x = window.innerWidth;' },
  { what: 'document', code: "export const x = document.querySelector('p');" },
  { what: 'a DOM type', code: 'export type X = HTMLElement;' },
  { what: 'process', code: 'export const x = process.env;' },
  { what: 'setTimeout', code: 'setTimeout(() => {}, 1);\nexport {};' },
  { what: 'fetch', code: "export const x = fetch('/');" },
  { what: 'console', code: "console.log('x');\nexport {};" },
];

const clean = [
  { what: 'URLSearchParams', code: "export const x: string | null = new URLSearchParams('a=1').get('a');" },
  { what: 'TextEncoder', code: "export const x: number = new TextEncoder().encode('a').length;" },
  { what: 'WebAssembly', code: 'export const x: ArrayBuffer = new WebAssembly.Memory({ initial: 1 }).buffer;' },
  { what: 'structuredClone', code: 'export const x: number[] = structuredClone([1]);' },
];

describe('the type net over the pure layers', () => {
  it.each(breaches)('catches $what', ({ code }) => {
    expect(errorsFor(code), 'tsconfig.pure.json lets this breach through').not.toEqual([]);
  });

  it.each(clean)('allows $what', ({ code }) => {
    expect(errorsFor(code)).toEqual([]);
  });

  it('covers every pure layer', async () => {
    const { pureLayers } = await import('./layers.mjs');
    const read = ts.readConfigFile(resolve(root, 'tsconfig.pure.json'), (path) => ts.sys.readFile(path));
    expect(read.config.include).toEqual(pureLayers.map((layer) => `src/${layer}`));
  });
});
