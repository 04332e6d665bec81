/** @file The files of a course as editors save them: other encodings, folders in the place of files, far too large. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCourse } from './load';
import { CourseFault } from './read';

const good = 'version: 1\nid: dl\ntitle: Für alle\nlessons:\n  - own: week-1\n';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'course-'));
  mkdirSync(join(folder, 'texts'));
  write('course.yaml', good);
  write('texts/week-1.md', '---\ntitle: Übung\n---\n\nText.\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);

/** What an author reads, without the way to the folder. */
function faultsIn(): string[] {
  try {
    loadCourse(join(folder, 'course.yaml'));
    return [];
  } catch (thrown) {
    if (!(thrown instanceof CourseFault)) throw thrown;
    expect(thrown.stack).toBe(thrown.message);
    return thrown.message.replaceAll(`${folder}/`, '').split('\n');
  }
}

describe('the files of a course', () => {
  it('are read as they are, with or without a mark of their encoding', () => {
    expect(loadCourse(join(folder, 'course.yaml'))).toMatchObject({ course: { title: 'Für alle' } });
    write('course.yaml', `\uFEFF${good}`);
    expect(loadCourse(join(folder, 'course.yaml')).texts.get('week-1')).toBe(join(folder, 'texts/week-1.md'));
  });

  it('in another encoding, or no texts at all, are named together', () => {
    write('course.yaml', Buffer.from(good, 'latin1'));
    write('texts/picture.md', Buffer.from('\u0089PNG\r\n\u001a', 'latin1'));
    mkdirSync(join(folder, 'texts/folder.md'));
    write('texts/huge.md', 'x'.repeat(600_000));
    expect(faultsIn()).toEqual([
      'course.yaml:1:1  The file is no text in UTF-8: save it in this encoding.',
      'texts/folder.md:1:1  This is no file.',
      'texts/huge.md:1:1  The file is far too large for a course file.',
      'texts/picture.md:1:1  The file is no text in UTF-8: save it in this encoding.',
    ]);
  });

  it('that hold nothing are refused', () => {
    for (const empty of ['', '\n\n', '# a comment\n']) {
      write('course.yaml', empty);
      expect(faultsIn()).toEqual(['course.yaml:1:1  The file is empty.']);
    }
  });
});
