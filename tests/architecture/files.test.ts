/** @file What a reader of the source may count on in every file: a first sentence, short lines, names in one style. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Longer than 140 characters with a reason: tables of data that no one reads line by line. */
const longLines = [/^tests\/reference\//];

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(root.length + 1).replaceAll('\\', '/'));
}

const sources = ['src', 'tests', 'scripts'].flatMap(filesIn).filter((path) => /\.(ts|tsx|mjs|js)$/.test(path));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('every source file', () => {
  it('begins with a sentence that says what it is (@file)', () => {
    // Tests beside the code say by their names what they are.
    const code = sources.filter((path) => !/\.(test|spec)\.tsx?$/.test(path));
    expect(code.filter((path) => !/^\/\*\*[\s*]*@file /.test(read(path)))).toEqual([]);
  });

  it('has no line of more than 140 characters', () => {
    const long = sources.filter((path) => !longLines.some((pattern) => pattern.test(path)));
    const faults = long.flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) => (line.length > 140 ? [`${path}:${index + 1} has ${line.length}`] : [])),
    );
    expect(faults).toEqual([]);
  });

  it('has a name in kebab-case', () => {
    const plain = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|server|d|worker|config))*\.(ts|tsx|mjs|js)$/;
    expect(sources.filter((path) => !plain.test(basename(path)))).toEqual([]);
  });
});

describe('every layer', () => {
  it('has a README of at most ten lines that says what it holds and how to add to it', () => {
    const layers = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const lines = (name: string): number => {
      try {
        return read(`src/${name}/README.md`).trimEnd().split('\n').length;
      } catch {
        return 0;
      }
    };
    const faults = layers.map(({ name }) => ({ name, lines: lines(name) })).filter(({ lines: count }) => count < 3 || count > 10);
    expect(faults).toEqual([]);
  });
});
