/** @file The prose pipeline: what it makes of good prose, and the one sentence that it answers to each mistake. */
import { describe, expect, it } from 'vitest';
import { compileProse } from './compile';
import { ContentFault } from './fault';
import { StyleClasses } from './style-classes';

const file = 'content/lessons/sample/lesson.mdx';
const head = `---
title: Sample
summary: One sentence.
part: 1
order: 1
prerequisites: []
assumes: []
objectives: [one, two, three]
introduces: []
sources: []
minutes: 20
---
`;
/** The first line of the text after the head and an empty line. */
const firstLine = head.split('\n').length + 1;

const compile = (text: string, classes: StyleClasses | null = null) => compileProse(`${head}\n${text}`, file, classes);

/** The fault that a text raises; fails the test when it raises none. */
async function faultOf(source: string, path = file): Promise<ContentFault> {
  try {
    await compileProse(source, path, null);
  } catch (error) {
    if (error instanceof ContentFault) return error;
    throw error;
  }
  throw new Error(`No fault was found in: ${source.slice(-200)}`);
}
const faultIn = (text: string) => faultOf(`${head}\n${text}`);
const faultInHead = (from: string | RegExp, to: string) => faultOf(head.replace(from, to));

describe('prose becomes a module', () => {
  it('carries its front matter, its sections and the components it uses', async () => {
    const { code, uses } = await compile('## A first part {#first}\n\ntext <Widget id="zigzag" params={{ rate: -0.5 }} />');
    expect(code).toContain('"title":"Sample"');
    expect(code).toContain('export const outline = [{"id":"first","title":"A first part","number":1}]');
    expect(uses).toEqual([
      { name: 'Widget', attributes: { id: 'zigzag', params: { rate: -0.5 } }, line: firstLine + 2, column: 6 },
    ]);
  });

  it('sets formulas without inline styles, and gathers the styles under stable names', async () => {
    const classes = new StyleClasses();
    const { code } = await compile('A root $\\sqrt{x}$ and\n\n$$\n\\htmlClass{c-act}{h}^2\n$$\n', classes);
    expect(code).not.toMatch(/style[:=]/);
    expect(code).toContain('c-act');
    expect(classes.css()).toMatch(/^(\.k-\w{5}\{[^}]+;\}\n)+$/);
    const again = new StyleClasses();
    await compile('A root $\\sqrt{x}$ and\n\n$$\n\\htmlClass{c-act}{h}^2\n$$\n', again);
    expect(again.css()).toBe(classes.css());
  });

  it('marks the lines of code that compute a linked symbol', async () => {
    const { code } = await compile('```ts symbols="h:2 z:1,2"\nconst z = 1;\nconst h = tanh(z);\nh;\n```\n');
    const lines = [...code.matchAll(/className: "(line[^"]*)"/g)].map(([, classes]) => classes);
    expect(lines).toEqual(['line sym sym-z', 'line sym sym-h sym-z', 'line']);
  });

  it('keeps a full stop with the formula before it', async () => {
    const { code } = await compile('It is $x$. So is $y$, too.');
    expect(code).toMatch(/className: "keep".*\u2060\.".* So is .*className: "keep".*\u2060,".* too/s);
    // a longer formula may wrap between its pieces, not before the full stop
    expect((await compile('It is $x = y$.')).code).toMatch(/className: "keep".*_components\.wbr.*\u2060\./s);
  });

  it('lets the words that begin a row of a table name it, but no formula alone', async () => {
    const { code } = await compile('| a | b |\n| - | - |\n| step | 1 |\n| $x$ | 2 |');
    expect(code.match(/scope: "row"/g)).toHaveLength(1);
    expect(code).toMatch(/scope: "row",\s*children: "step"/);
  });

  it('names the tokens of code by class', async () => {
    const { code } = await compile('```python\nimport torch\n```');
    expect(code).toContain('tok-keyword');
    expect(code).not.toMatch(/style[:=]|#[0-9a-f]{6}/);
  });

  it('curls quotes in text and leaves them straight in code', async () => {
    const { code } = await compile('It\'s "so", `it\'s`.');
    expect(code).toContain('It’s “so”');
    expect(code).toContain("it's");
  });

  it('keeps a size on one line', async () => {
    expect((await compile('It has 32 × 32 × 3 values, and so $3 × 3$.')).code).toContain(
      '32\u00a0×\u00a032\u00a0×\u00a03 values',
    );
  });

  it('keeps a number with its percent sign, and a logarithm with its number', async () => {
    expect((await compile('At ln 2 it is right in 50 % of the cases.')).code).toContain(
      'At ln\u00a02 it is right in 50\u00a0% of',
    );
  });
});

describe('a mistake stops the build with file, line, column and the mend', () => {
  it.each([
    ['an import', 'import x from "y"', /may not import or export: remove this line/],
    ['an export', 'export const x = 1', /may not import or export/],
    ['a computation', 'One and one is {1 + 1}.', /computes nothing in braces/],
    ['a brace', 'The set {a, b.', /write \\\{ for a brace/],
    ['an attribute that computes', '<Widget id={makeId()} />', /Only data may stand here.*Look at "id" of <Widget>/],
    ['a spread', '<Widget {...all} />', /write each attribute out/],
    ['raw HTML', '<div>text</div>', /<div> is raw HTML/],
    ['an event handler', '<Widget onClick="x" />', /"onClick" is not for lessons/],
    ['a script address', '[x](javascript:alert(1))', /may not begin with "javascript:"/],
    ['a picture from elsewhere', '![x](https://example.org/x.png)', /put the file beside the lesson/],
    ['an open component', '<Note title="x">\n\ntext', /closing tag for `<Note>`.*Open and close/],
    ['a formula that KaTeX does not know', 'Here $\\fracc{1}{2}$.', /cannot be set: Undefined control sequence: \\fracc/],
    ['a heading of the first level', '# Title', /title stands in the front matter/],
  ])('%s', async (_, text, sentence) => {
    const fault = await faultIn(text);
    expect(fault.message).toMatch(sentence);
    expect(fault.place.file).toBe(file);
    expect(fault.place.line).toBeGreaterThanOrEqual(firstLine);
    expect(fault.message.startsWith(`${file}:${fault.place.line}:${fault.place.column}  `)).toBe(true);
  });

  it('points at the line of the mistake', async () => {
    expect((await faultIn('one\n\ntwo\n\nthree $\\fracc$')).place.line).toBe(firstLine + 4);
    expect((await faultIn('## A {#a}\n\n## B {#a}')).place).toMatchObject({ line: firstLine + 2, column: 1 });
  });
});

describe('front matter', () => {
  it.each([
    ['no head at all', () => faultOf('## Text'), 1, /must begin with ---/],
    ['a misspelt key', () => faultInHead('minutes:', 'minuts:'), 11, /"minuts" is no key here: did you mean "minutes"\?/],
    ['a missing key', () => faultInHead('minutes: 20\n', ''), 2, /"minutes" is missing/],
    ['a long summary', () => faultInHead('One sentence.', 'x'.repeat(161)), 3, /has 161 characters: at most 160/],
    ['a part that is none', () => faultInHead('part: 1', 'part: 7'), 4, /write 1, 2, 3 or 4/],
    ['an id that is none', () => faultInHead('sources: []', 'sources: [Glorot 2010]'), 10, /"sources\.0" is no id/],
    ['too few objectives', () => faultInHead('one, two, three', 'one'), 8, /names 3 to 5/],
    ['broken YAML', () => faultInHead('One sentence.', 'one: two'), 3, /between quotes/],
  ])('%s', async (_, find, line, sentence) => {
    const fault = await find();
    expect(fault.message).toMatch(sentence);
    expect(fault.place.line).toBe(line);
  });

  it('of a glossary entry names its term', async () => {
    expect((await faultOf('---\nname: x\n---\ntext', 'content/glossary/x.md')).message).toMatch(
      /"term" is missing|"name" is no key/,
    );
  });
});
