/** @file A course's own texts are data: what could run, load or hide something stops the build, with its place. */
import { describe, expect, it } from 'vitest';
import { compileProse } from '../mdx/compile';

const head = '---\ntitle: A note\n---\n\n';
const compile = (body: string) => compileProse(`${head}${body}\n`, 'my-course/texts/note.md', null);

/** The fault of a text, or `none`. */
const faultOf = (body: string): Promise<string> =>
  compile(body).then(
    () => 'none',
    (thrown: unknown) => (thrown as Error).message,
  );

describe("a course's own text", () => {
  it.each([
    ['raw HTML', 'Hello <b>you</b>', /note\.md:5:7 {2}This is raw HTML/],
    ['a script', '<script>alert(1)</script>', /raw HTML/],
    ['an event', 'x <img src=x onerror=alert(1)>', /raw HTML/],
    ['a comment', '<!-- note to self -->', /raw HTML/],
    ['a frame', '<iframe src="https://example.org"></iframe>', /raw HTML/],
    ['a script address', '[x](javascript:alert(1))', /may not begin with "javascript:"/],
    ['a script address in capitals', '[x](JaVaScRiPt:alert(1))', /may not begin with "javascript:"/],
    ['a script address by reference', '[x][y]\n\n[y]: javascript:alert(1)', /may not begin with "javascript:"/],
    ['a data address', '[x](data:text/html;base64,PHNjcmlwdD4=)', /may not begin with "data:"/],
    ['a file address', '[x](file:///etc/passwd)', /may not begin with "file:"/],
    ['a picture from elsewhere', '![x](https://example.org/x.png)', /another site/],
    ['a picture from elsewhere without a scheme', '![x](//example.org/x.png)', /another site/],
    ['a picture', '![x](x.png)', /holds no pictures/],
  ])('with %s is refused', async (_, body, fault) => {
    expect(await faultOf(body)).toMatch(fault);
  });

  it('may hold Markdown, tables, formulas, links, and braces that mean nothing', async () => {
    const body =
      '## A part\n\n| a | b |\n| - | - |\n| $x^2$ | {1 + 1} |\n\n[out](https://example.org), [in](lessons/softmax/), [here](#a-part).';
    const { code, uses } = await compile(body);
    // Links into the book are noted, so that the build can tell those that lead nowhere.
    expect(uses).toEqual([{ name: 'PageLink', attributes: { to: 'lessons/softmax/' }, line: 11, column: 29 }]);
    expect(code).toContain('{1 + 1}');
  });

  it('holds no styles, whatever its Markdown asks for: the policy of the pages blocks them', async () => {
    const body = '| a | b | c |\n| -: | :-: | :- |\n| 1 | 2 | 3 |\n\n- [x] done\n\n~~gone~~ Note.[^1]\n\n[^1]: Here.';
    const { code } = await compile(body);
    expect(code).not.toMatch(/style[:=]/);
    expect(code.match(/align-(right|center)/g)).toHaveLength(4);
  });

  it.each([
    ['title: A\nminutes: ten', 'note.md:3:10  "minutes" should be a number.'],
    ['minutes: 5', 'note.md:2:1  "title" is missing: write a text.'],
    ['title: A: B', 'note.md:2:8  This line does not go with those above it'],
  ])('says what its head should hold: %j', async (lines, sentence) => {
    const thrown = await compileProse(`---\n${lines}\n---\n\nx\n`, 'note.md', null).catch((error: unknown) => error);
    expect((thrown as Error).message).toContain(sentence);
  });

  it('names the nearest key when its head is misspelt', async () => {
    const thrown = await compileProse('---\ntitel: x\n---\n\nx\n', 'my-course/texts/note.md', null).catch(
      (error: unknown) => error,
    );
    expect((thrown as Error).message).toBe('my-course/texts/note.md:2:1  "titel" is no key here: did you mean "title"?');
  });
});
