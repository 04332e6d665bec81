/** @file Facts about every page as built, read from the files: no browser is started. */
import { test as plain } from '@playwright/test';
import type { Element } from 'hast';
import { expect } from './fixtures';
import { attribute, builtFiles, elements, pages, readerPages } from './site';
import { brokenLinks } from './links';

const meta = (found: Element[], key: string): string =>
  attribute(
    found.find(
      (element) => element.tagName === 'meta' && [attribute(element, 'name'), attribute(element, 'property')].includes(key),
    ),
    'content',
  );

plain.describe('every built page', () => {
  for (const { path, tree, html } of pages) {
    const name = path || 'the home page';
    const all = elements(tree, () => true);

    plain(`${name} says what it is: language, title, description, viewport, Open Graph`, () => {
      const title = all.find(({ tagName }) => tagName === 'title')?.children[0];
      expect(title?.type === 'text' ? title.value.trim() : '', 'a <title>').not.toBe('');
      expect(
        attribute(
          all.find(({ tagName }) => tagName === 'html'),
          'lang',
        ),
        'a language',
      ).not.toBe('');
      expect(meta(all, 'viewport')).toContain('width=device-width');
      for (const key of ['description', 'og:title', 'og:description', 'og:type'])
        expect(meta(all, key), `meta ${key}`).not.toBe('');
      expect(meta(all, 'description').length, 'search engines cut a description at about 160 characters').toBeLessThanOrEqual(
        160,
      );
    });

    plain(`${name} has one h1 and no id twice`, () => {
      expect(all.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
      const ids = all.map((element) => attribute(element, 'id')).filter(Boolean);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    plain(`${name} holds nothing that the content security policy would block`, () => {
      expect(
        all.filter((element) => 'style' in element.properties).map(({ tagName }) => tagName),
        'style attributes',
      ).toEqual([]);
      expect(html.match(/<[^>]+\son[a-z]+=/i)?.[0], 'event handlers in attributes').toBeUndefined();
      expect(all.filter(({ tagName }) => tagName === 'style').length, 'style elements').toBe(0);
      const scripts = all.filter((element) => element.tagName === 'script' && !attribute(element, 'src'));
      expect(scripts.filter((element) => attribute(element, 'type') !== 'application/json').length, 'inline scripts').toBe(0);
    });

    plain(`${name} has no formula that failed and no part that waits for a script to be shown`, () => {
      expect(html).not.toContain('katex-error');
      expect(html, 'React moves <div hidden id="S:…"> by script').not.toMatch(/<div hidden(="")? id="S:/);
      expect(html, 'a Suspense boundary that was not ready').not.toContain('<!--$!-->');
    });

    plain(`${name} links and loads only what exists, by relative addresses`, () => {
      expect(brokenLinks(path, tree)).toEqual([]);
    });
  }

  plain('has a title and a description of its own', () => {
    const titles = readerPages.map(({ html }) => /<title[^>]*>([^<]*)/.exec(html)?.[1]);
    const descriptions = readerPages.map(({ tree }) =>
      meta(
        elements(tree, () => true),
        'description',
      ),
    );
    for (const texts of [titles, descriptions]) expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  plain('comes with a page for missing addresses', () => {
    expect(builtFiles()).toContain('404.html');
  });
});
