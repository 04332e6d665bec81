/** @file The README shows the layers as they are, and names only commands and folders that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { arrows } from './layers.mjs';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');

test('the picture of the layers in the README is the one that dependency-cruiser enforces', () => {
  const picture = /```mermaid\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const drawn = picture.split('\n').filter((line) => line.includes('-->'));
  expect(drawn.map((line) => line.trim()).sort()).toEqual(arrows().sort());
});

test('every command in the README is a script of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const commands = [...readme.matchAll(/npm (?:run )?([\w:-]+)/g)].map((match) => match[1]!);
  expect(commands.filter((name) => !(name in scripts) && !/^(ci|install|and)$/.test(name))).toEqual([]);
});

test('every file that the README links to exists', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map((match) => match[1]!);
  expect(links.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
});

test('the counts in the README are those of the recorded run', () => {
  const run = JSON.parse(readFileSync(resolve(root, 'content/test-run.json'), 'utf8')) as Record<string, string | number>;
  const sentence = /The last recorded run[^.]*\./.exec(readme)?.[0] ?? '';
  const numbers = (sentence.match(/\d[\d,]*(?:-\d+)*/g) ?? []).map((text) => text.replaceAll(',', ''));
  const mend = 'README.md, "How it is tested": repeat day, units, laws, lawCases and browser from content/test-run.json';
  expect(numbers, mend).toEqual(['day', 'units', 'laws', 'lawCases', 'browser'].map((key) => String(run[key])));
});
