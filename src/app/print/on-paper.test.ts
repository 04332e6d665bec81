/** @file Lessons on paper: footnotes, links within one long page, and ids that stay apart. */
import { describe, expect, it } from 'vitest';
import { onPaper, type Paper } from './on-paper';

const alone: Paper = { prefix: '', root: '../../', within: () => null, site: null };
const inTheBook: Paper = {
  prefix: 'softmax--',
  root: '../',
  within: (target) => (target.startsWith('lessons/') ? `#${target.slice(8).replace('/#', '--').replace('/', '')}` : null),
  site: null,
};

describe('a lesson on paper', () => {
  it('gives each link to the world a number and keeps the address once', () => {
    const { html, links } = onPaper(
      '<a href="https://a.org/">A</a> <a class="x" href="https://b.org/">B</a> <a href="https://a.org/">A</a>',
      alone,
    );
    expect(links).toEqual(['https://a.org/', 'https://b.org/']);
    expect([...html.matchAll(/<sup class="paper-note">(\d)<\/sup>/g)].map((match) => match[1])).toEqual(['1', '2', '1']);
  });

  it('notes links into the book where the build knows its address', () => {
    const html = '<a href="../../lessons/x/">x</a>';
    expect(onPaper(html, alone).links).toEqual([]);
    expect(onPaper(html, { ...alone, site: 'https://book.org/' }).links).toEqual(['https://book.org/lessons/x/']);
  });

  it('leaves terms, places on the page and the list of sources without notes', () => {
    const html =
      '<a class="term" href="../../glossary/#relu">t</a><a href="#x">x</a>' +
      '<section class="references"><a href="https://a.org/">A</a></section>';
    expect(onPaper(html, { ...alone, site: 'https://book.org/' })).toEqual({ html, links: [] });
  });

  it('in the whole book gives the title of the page to the book alone', () => {
    expect(onPaper('<h1>Softmax</h1>', inTheBook).html).toBe('<h2 class="lesson-title">Softmax</h2>');
    expect(onPaper('<h1>Softmax</h1>', alone).html).toBe('<h1>Softmax</h1>');
  });

  it('in the whole book links to other lessons within the page, and keeps ids apart', () => {
    const html =
      '<h2 id="shift">S</h2><a href="../lessons/relu/">r</a><a href="../lessons/relu/#dead">d</a><a href="#shift">s</a>' +
      '<p aria-labelledby="a b"><i clip-path="url(#c)">';
    expect(onPaper(html, inTheBook).html).toBe(
      '<h2 id="softmax--shift">S</h2><a href="#relu">r</a><a href="#relu--dead">d</a><a href="#softmax--shift">s</a>' +
        '<p aria-labelledby="softmax--a softmax--b"><i clip-path="url(#softmax--c)">',
    );
  });
});
