/** @file What a project holds, and how new files come into it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toKebab } from '../../base/names';
import type { Inventory } from './request';

/** A file to write; a path relative to the project. */
export interface NewFile {
  path: string;
  text: string;
}

/** Folders of a directory that hold the file which makes them count. */
function foldersWith(directory: string, file: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory).filter((name) => existsSync(join(directory, name, file)));
}

/** The functions that a table of re-exports names, such as `export { leakyRelu } from './leaky-relu';`. */
function exportsOf(file: string): string[] {
  if (!existsSync(file)) return [];
  const lists = [...readFileSync(file, 'utf8').matchAll(/export (?:const|function) (\w+)|export \{([^}]*)\}/g)];
  return lists.flatMap(([, one, many]) => (many ?? one ?? '').split(',')).map((name) => name.trim());
}

/** Members of the class Tensor, as far as a line can tell. */
function membersOfTensor(file: string): string[] {
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/^ {2}(?:readonly |get |static )*(\w+)[(:?]/gm)].map((match) => match[1]!);
}

/** Reads what `root` holds already. */
export function inventoryOf(root: string): Inventory {
  const at = (path: string) => join(root, path);
  return {
    lessons: foldersWith(at('content/lessons'), 'lesson.mdx'),
    widgets: foldersWith(at('src/widgets'), 'widget.ts'),
    experiments: foldersWith(at('src/experiments'), 'experiment.ts'),
    ops: exportsOf(at('src/tensor/ops/index.ts')).map(toKebab),
    methods: [...membersOfTensor(at('src/tensor/tensor.ts')), ...exportsOf(at('src/tensor/composites/index.ts'))],
  };
}

/** Adds an op's export to the op table, in alphabetical order. */
export function withExport(table: string, name: string, file: string): string {
  const line = `export { ${name} } from './${file}';`;
  const lines = table.trimEnd().split('\n');
  const at = lines.findIndex((other) => other.startsWith('export {') && other > line);
  lines.splice(at < 0 ? lines.length : at, 0, line);
  return `${lines.join('\n')}\n`;
}

/** Writes files into a project; the caller has checked that none is there. */
export function write(root: string, files: readonly NewFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
