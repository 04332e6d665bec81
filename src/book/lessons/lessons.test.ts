/** @file References, glossary files and flashcards: what is read from content/ and how it is said. */
import { describe, expect, it } from 'vitest';
import { readCards } from './cards';
import { readGlossaryFile } from './glossary';
import { addressOf, authorsText, placeText, referenceText, shortReference, type Source } from './reference';

const source: Source = {
  id: 'x',
  type: 'article-journal',
  author: [
    { family: 'LeCun', given: 'Yann' },
    { family: 'Müller', given: 'Klaus-Robert' },
  ],
  issued: { 'date-parts': [[1998]] },
  title: 'Efficient BackProp',
  'container-title': 'Tricks of the Trade',
  volume: '7',
  page: '9-50',
  checked: 'by hand',
};

describe('a reference', () => {
  it('names authors by initials', () => expect(authorsText(source)).toBe('Y. LeCun and K.-R. Müller'));
  it('shortens three authors to the first', () => {
    expect(shortReference(source)).toBe('LeCun and Müller 1998');
    expect(shortReference({ ...source, author: [...source.author, { family: 'Orr' }] })).toBe('LeCun et al. 1998');
  });
  it('says where to find the work', () => {
    expect(placeText(source)).toBe('volume 7, pages 9–50');
    expect(addressOf(source)).toBeNull();
    expect(addressOf({ ...source, URL: 'https://arxiv.org/abs/1502.01852' })?.text).toBe('arXiv 1502.01852');
    expect(addressOf({ ...source, DOI: '10.1/2' })?.href).toBe('https://doi.org/10.1/2');
    expect(referenceText(source)).toBe('Y. LeCun and K.-R. Müller. Efficient BackProp. Tricks of the Trade, 1998.');
  });
});

describe('a glossary file', () => {
  it('has a head and one definition', () => {
    expect(readGlossaryFile('a', '---\nterm: fan-in\n---\n\nThe number\nof inputs.\n')).toEqual({
      id: 'a',
      term: 'fan-in',
      definition: 'The number of inputs.',
    });
  });
  it('is refused without a term', () => expect(() => readGlossaryFile('a', 'words')).toThrow('term'));
});

describe('cards', () => {
  it('are a list of id, front and back', () => {
    expect(readCards('l', '- id: a\n  front: Why?\n  back: Because.\n')).toEqual([{ id: 'a', front: 'Why?', back: 'Because.' }]);
  });
  it.each([
    'id: a',
    '- front: x\n  back: y',
    '- id: a\n  front: x',
    '- id: a\n  front: x\n  back: y\n  hint: z',
    '- {id: a, front: x, back: y}\n- {id: a, front: x, back: y}',
  ])('refuses %j and says what to write', (text) => expect(() => readCards('l', text)).toThrow('cards.yaml'));
});
