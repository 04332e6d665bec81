/** @file A course file with mistakes: where each is, what was expected, and the nearest key. */
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../book/course/check';
import { widgetById, widgets } from '../../book/registry.server';
import { refuse } from './load';
import { CourseFault, readCourse } from './read';

const good = `version: 1
id: dl
title: Deep Learning
lessons:
  - lesson: activations
tasks:
  - id: deep
    title: Teach it
    text: Bring the loss down.
    widget: gradient-flow
    params: { depth: 30 }
    fixed: [depth]
    goal: { measure: loss, below: 0.2 }
`;

const shelf = {
  lessons: ['activations', 'softmax'],
  widgets: widgets.map(({ folder }) => folder),
  texts: ['week-1'],
  widget: widgetById,
};

/** Every line that an author reads about the file. */
function faultsOf(source: string): string[] {
  try {
    const read = readCourse(source, 'course.yaml');
    refuse(read, checkCourse(read.course, shelf));
    return [];
  } catch (thrown) {
    if (!(thrown instanceof CourseFault)) throw thrown;
    expect(thrown.stack).toBe(thrown.message);
    return thrown.message.split('\n');
  }
}

const broken: [string, string, string, string][] = [
  ['a misspelt key', 'title: Deep', 'titel: Deep', '3:1  "titel" is no key: did you mean "title"?'],
  [
    'a misspelt key deep inside',
    'below: 0.2',
    'belwo: 0.2',
    '13:28  "belwo" is no key of "tasks[1].goal": did you mean "below"?',
  ],
  [
    'a lesson that is not there',
    'lesson: activations',
    'lesson: activation',
    '5:13  "activation" is no lesson: did you mean "activations"?',
  ],
  [
    'a widget that is not there',
    'gradient-flow',
    'gradient-flaw',
    '10:13  "gradient-flaw" is no widget: did you mean "gradient-flow"?',
  ],
  [
    'a measure that is not there',
    'measure: loss',
    'measure: los',
    '13:22  "los" is no measure of "deep-training": did you mean "loss"?',
  ],
  [
    'a setting out of range',
    'depth: 30',
    'depth: 300',
    '11:22  experiment "deep-training": depth cannot be 300; the nearest legal value is 40.',
  ],
  [
    'a goal without a bound',
    ', below: 0.2',
    '',
    '13:11  A goal has one bound: give exactly one of above, below, between, equals (found none).',
  ],
  [
    'a day that does not exist',
    'activations',
    'activations\n    due: 2026-02-30',
    '6:10  "lessons[1].due" is no day: write it as 2026-10-05, without a time.',
  ],
  [
    'a due date before the release',
    'activations',
    'activations\n    release: 2026-03-02\n    due: 2026-03-01',
    '7:10  It is due on 2026-03-01, before its release on 2026-03-02.',
  ],
  [
    'a text that is not there',
    'activations',
    'activations\n    note: week-2',
    '6:11  "week-2" is no text: did you mean "week-1"?',
  ],
  [
    'a link that runs script',
    'lessons:',
    "links: [{ title: x, url: 'javascript:alert(1)' }]\nlessons:",
    '4:26  "links[1].url" is no address: write all of it, beginning with https://.',
  ],
  ['a key that stands twice', 'id: dl', 'id: dl\nid: ml', '3:1  This key stands twice in one block: keep one of them.'],
  ['a tab', '  - lesson', '\t- lesson', '5:1  A tab may not indent a line: use spaces.'],
  [
    'a day that is a number',
    'activations',
    'activations\n    due: 20261005',
    '6:10  "lessons[1].due" is no day: write it as 2026-10-05, without a time.',
  ],
  ['a key out of its column', '    title: Teach it', '   title: Teach it', '8:1  This line does not go with those above it: '],
  ['a colon without its space', 'id: dl', 'id:dl', '2:1  This line does not go with those above it: '],
  ['a brace left open', 'below: 0.2 }', 'below: 0.2', '14:1  A bracket or brace that was opened above is never closed.'],
  ['a quote left open', 'Teach it', '"Teach it', '14:1  A quote that was opened above is never closed.'],
  [
    'a text with a mark of YAML',
    'Teach it',
    '!important',
    '8:12  A text that begins with an exclamation mark stands between quotes.',
  ],
  [
    'a text like a reference',
    'Teach it',
    '*it*',
    '8:12  "*it*" refers to nothing: put a text that begins with * between quotes.',
  ],
  [
    'one bound of two',
    'below: 0.2',
    'between: [1]',
    '13:37  "tasks[1].goal.between" should be two numbers, the smaller first, such as [0.1, 0.2].',
  ],
  [
    'names in place of blocks',
    'lesson: activations',
    'activations',
    '5:5  "lessons[1]" should be a block with some of the keys lesson, own, note, release, due, questions.',
  ],
  ['a second document', 'tasks:', '---\ntasks:', '6:1  A second document begins here: remove the line of dashes.'],
  ['a name near to none', 'lesson: activations', 'lesson: x', '5:13  "x" is no lesson: legal here: activations, softmax.'],
  [
    'a note at an own lesson',
    'lesson: activations',
    'own: week-1\n    note: week-1',
    '6:11  A note stands at the head of a lesson of the book: write it into your own text instead.',
  ],
];

describe('a course file', () => {
  it('without mistakes is read', () => {
    expect(faultsOf(good)).toEqual([]);
    expect(readCourse(good, 'course.yaml').course.tasks[0]).toMatchObject({
      text: ['Bring the loss down.'],
      seed: 'own',
      points: 1,
    });
  });

  it.each(broken)('with %s names the place and the mend', (_, from, to, line) => {
    const [first] = faultsOf(good.replace(from, to));
    // A sentence that ends in a colon is the beginning of a longer one.
    expect(line.endsWith(': ') ? first?.slice(0, `course.yaml:${line}`.length) : first).toBe(`course.yaml:${line}`);
  });

  it('tells all mistakes at once, in the order of the file', () => {
    const lines = faultsOf(good.replace('version: 1', 'version: 2').replace('below', 'blow'));
    expect(lines).toEqual([
      'course.yaml:1:10  "version" should be 1, the version of this format.',
      'course.yaml:13:28  "blow" is no key of "tasks[1].goal": did you mean "below"?',
    ]);
  });

  it('tells what only the book can see in the order of the file, too', () => {
    const second = '  - { id: deep, title: x, text: x, widget: gradient-flow, goal: { measure: los, below: 1 } }\n';
    const lines = faultsOf(
      good.replace('lesson: activations', 'lesson: activation').replace('fixed: [depth]', 'fixed: [dept]') + second,
    );
    expect(lines.map((line) => line.split(':')[1])).toEqual(['5', '12', '14', '14']);
  });

  it('that is no YAML is refused at the place where it breaks', () => {
    expect(faultsOf(good.replace('title: Deep Learning', 'title: Deep: Learning'))[0]).toMatch(/^course\.yaml:3:\d+ {2}/);
  });

  it('that repeats itself for ever or is far too large is refused', () => {
    const names = 'abcdefgh';
    const line = (name: string, of: string): string => `${name}: &${name} [${Array(9).fill(of).join()}]`;
    const bomb = Array.from(names, (name, index) => line(name, index ? `*${names[index - 1]}` : 'x')).join('\n');
    expect(faultsOf(bomb)).toEqual([
      'course.yaml:1:1  References in the file (& and *) multiply without end: write the values out.',
    ]);
    expect(faultsOf(`${good}${'# x\n'.repeat(200_000)}`)).toEqual([
      'course.yaml:1:1  The file is far too large for a course file.',
    ]);
  });
});
