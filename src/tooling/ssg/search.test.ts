/** @file The search index: what of a page can be found, under which address, and what must not be. */
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { indexOptions } from '../../app/search/shape';
import { entriesOf, searchIndex } from './search';

const lesson = `<body><main><header><h1>Softmax: <em>only differences count</em></h1><p class="lead">From scores.</p></header>
  <h2 id="shift"><span class="n">1</span>Shifting<a class="anchor">#</a></h2><p>Add <em>any</em> number to all scores.</p>
  <div data-island="widget">machinery</div><details><summary>The answer</summary>secret</details>
  <h2 id="odds">Odds</h2><p>Ratios stay.</p></main></body>`;

describe('the entries of a page', () => {
  it('are its sections, each with its own address', () => {
    const entries = entriesOf('lessons/softmax/', lesson);
    expect(entries.map(({ id, title }) => [id, title])).toEqual([
      ['lessons/softmax/', 'Softmax: only differences count'],
      ['lessons/softmax/#shift', 'Shifting'],
      ['lessons/softmax/#odds', 'Odds'],
    ]);
    expect(entries[1]).toMatchObject({ within: 'Softmax: only differences count', text: 'Add any number to all scores.' });
  });

  it('leave out widgets and whatever a reader should work out first', () => {
    expect(JSON.stringify(entriesOf('lessons/softmax/', lesson))).not.toMatch(/machinery|secret/);
  });

  it('are terms in the glossary and widgets in the gallery', () => {
    const glossary =
      '<main><h1>Glossary</h1><dl class="terms"><div id="relu"><dt>ReLU<span class="aka"> rectified linear unit</span></dt>' +
      '<dd><p>The larger of z and 0.</p><a>Explained in x</a></dd></div></dl></main>';
    expect(entriesOf('glossary/', glossary)).toEqual([
      {
        id: 'glossary/#relu',
        kind: 'term',
        title: 'ReLU (rectified linear unit)',
        within: 'Glossary',
        text: 'The larger of z and 0.',
      },
    ]);
    const widget = '<main><header><h1>Which units die?</h1><p class="lead">A sum.</p></header></main>';
    expect(entriesOf('gallery/dead-relu/', widget)).toMatchObject([
      { kind: 'widget', title: 'Which units die?', text: 'A sum.' },
    ]);
  });

  it('keep the spaces of code, which stand inside its tokens', () => {
    const code = '<main><h1>Code</h1><pre><code><span>const</span><span> y =</span><span> 1</span></code></pre></main>';
    expect(entriesOf('notation/', code)[0]?.text).toBe('const y = 1');
  });

  it('say a work once: its text goes on where its title was cut', () => {
    const work = 'X. Glorot. Understanding the difficulty of training deep feedforward neural networks, and more of it. AISTATS.';
    const [entry] = entriesOf('sources/', `<main><h1>Sources</h1><ul class="works"><li id="x">${work}</li></ul></main>`);
    expect(`${entry?.title} ${entry?.text}`).toBe(work);
    expect(entry?.title).toMatch(/networks, and$/);
  });

  it('are found by what they are for where a page is a tool', () => {
    const page =
      '<head><meta name="description" content="What is kept."></head><main><h1>Your progress</h1><h2 id="x">X</h2></main>';
    expect(entriesOf('progress/', page)).toEqual([
      { id: 'progress/', kind: 'page', title: 'Your progress', within: '', text: 'What is kept.' },
    ]);
  });

  it('are none on embeds, on paper and on the search itself', () => {
    for (const path of ['', 'embed/x/', 'print/softmax/', 'search/', '404.html']) expect(entriesOf(path, lesson)).toEqual([]);
  });
});

describe('the index', () => {
  const found = (query: string) =>
    MiniSearch.loadJSON(searchIndex([{ path: 'lessons/softmax/', html: lesson }]), indexOptions)
      .search(query)
      .map(({ id }) => id as string);

  it('finds beginnings of words, and words with a wrong letter', () => {
    expect(found('rat')).toEqual(['lessons/softmax/#odds']);
    expect(found('shiffing')[0]).toBe('lessons/softmax/#shift');
  });

  it('finds a name that is written in one word', () => {
    const html =
      '<main><h1>Glossary</h1><dl class="terms"><div id="x"><dt>cross-entropy</dt><dd><p>A loss.</p></dd></div></dl></main>';
    const index = MiniSearch.loadJSON(searchIndex([{ path: 'glossary/', html }]), indexOptions);
    for (const query of ['crossentropy', 'cross entropy', 'cross-entropy'])
      expect(index.search(query).map(({ id }) => id as string)).toEqual(['glossary/#x']);
  });

  it('wants every word', () => {
    expect(found('ratios scores')).toEqual([]);
  });
});
