/** @file The parts of the site generator that decide what may ship and where links lead. */
import { describe, expect, it } from 'vitest';
import { faultsOfHtml } from './html-check';
import { onlyWoff2 } from './katex-fonts';
import { assetsOf, chunkName } from './manifest';
import { linksOf } from './plugin';
import { unknownWord } from './vocabulary-check';

const site = { address: null, repository: null };

describe('links', () => {
  it('are relative to the page, so that the book may lie in any folder', () => {
    const cases: [string, string, string][] = [
      ['', '', './'],
      ['', 'lessons/x/', 'lessons/x/'],
      ['lessons/x/', '', '../../'],
      ['lessons/x/', 'assets/a.js', '../../assets/a.js'],
      ['lessons/x/', 'lessons/x/', './'],
      ['glossary/', 'about/', '../about/'],
    ];
    for (const [path, target, link] of cases) expect(linksOf(path, site)(target), `${path} → ${target}`).toBe(link);
  });

  it('of the 404 page begin at the root, for it is shown at any depth', () => {
    expect(linksOf('404.html', site)('about/')).toBe('/about/');
    expect(linksOf('404.html', { ...site, address: 'https://x.org/~prof/book/' })('about/')).toBe('/~prof/book/about/');
  });
});

describe('what a built page may not hold', () => {
  it.each([
    ['a style attribute', '<p style="color:red">'],
    ['a style element', '<style>p{}</style>'],
    ['an inline script', '<script>run()</script>'],
    ['an inline module', '<script type="module">run()</script>'],
    ['an event attribute', '<p class="x" onclick="run()">'],
    ['a script address', '<a href="javascript:run()">'],
    ['a failed formula', '<span class="katex-error" title="x">'],
    ['a part hidden until a script runs', '<div hidden="" id="S:0">'],
  ])('%s', (_, html) => {
    expect(faultsOfHtml(html, 'x/')).toHaveLength(1);
  });

  it('is not what looks like it', () => {
    const html =
      '<script src="a.js"></script><script type="application/json">{"style":"x"}</script><p data-x="style=&quot;">a style="x" in text</p>';
    expect(faultsOfHtml(html, 'x/')).toEqual([]);
  });
});

describe('names in prose', () => {
  const paths = ['', 'lessons/softmax/', 'glossary/'];
  const vocabulary = { components: ['Widget', 'Note', 'PageLink'], ids: { Widget: ['dead-relu', 'zigzag'] } };
  const use = (name: string, attributes: Record<string, unknown>) =>
    unknownWord(new Map([['content/lessons/x/lesson.mdx', [{ name, attributes, line: 7, column: 3 }]]]), vocabulary, paths)
      ?.message;

  it('that exist pass', () => {
    expect(use('Widget', { id: 'zigzag' })).toBeUndefined();
    expect(use('Note', {})).toBeUndefined();
    for (const to of ['', 'glossary/', 'lessons/softmax/#sampling', 'lessons/softmax/?seed=3'])
      expect(use('PageLink', { to })).toBeUndefined();
  });

  it('that do not are reported with their place and the nearest that does', () => {
    expect(use('Widgit', { id: 'zigzag' })).toBe(
      'content/lessons/x/lesson.mdx:7:3  There is no component <Widgit>: did you mean "Widget"?',
    );
    expect(use('Widget', { id: 'dead-rleu' })).toBe(
      'content/lessons/x/lesson.mdx:7:3  <Widget> names "dead-rleu", which does not exist: did you mean "dead-relu"?',
    );
    expect(use('Widget', {})).toMatch(/<Widget> needs an id/);
    expect(use('PageLink', { to: 'lesson/softmax/' })).toMatch(
      /:7:3 {2}There is no page "lesson\/softmax\/": did you mean "lessons/,
    );
    expect(use('PageLink', { to: 'syllabus.pdf' })).toMatch(/There is no page "syllabus.pdf": write its address below/);
  });
});

describe('files of the client build', () => {
  it('are read from the manifest', () => {
    const manifest = {
      'src/app/client.ts': {
        file: 'assets/book.js',
        css: ['assets/book.css'],
        assets: ['assets/source-serif-4-latin-wght-normal-x.woff2'],
        isEntry: true,
      },
      'src/app/theme-boot.ts': { file: 'assets/theme.js', isEntry: true },
    };
    expect(assetsOf(manifest, 'src/app/client.ts', 'src/app/theme-boot.ts')).toEqual({
      css: ['assets/book.css'],
      module: 'assets/book.js',
      themeBoot: 'assets/theme.js',
      fonts: ['assets/source-serif-4-latin-wght-normal-x.woff2'],
    });
  });

  it('are named after the folder where their own name says only a role', () => {
    expect(chunkName({ name: 'enhance', facadeModuleId: '/x/prose/quiz/enhance.ts' })).toBe('assets/quiz-enhance-[hash].js');
    expect(chunkName({ name: 'client', facadeModuleId: null })).toBe('assets/client-[hash].js');
  });

  it('hold each formula font once', () => {
    const css = 'src:url(a.woff2) format("woff2"),url(a.woff) format("woff"),url(a.ttf) format("truetype")}';
    expect(onlyWoff2(css)).toBe('src:url(a.woff2) format("woff2")}');
  });
});
