/** @file Paper editions: what is asked stands in the text, what is answered at the end, links have notes, figures fit the sheet. */
import type { Page } from '@playwright/test';
import { elements, attribute, lessons, pages } from './site';
import { expect, test } from './fixtures';

const sheet = { width: 718, height: 1000 };
/** What A4 leaves between the margins of print.css, in CSS pixels. */
const a4 = { width: 672, height: 978 };

/** Of the figures of the open page as printed: those of more than half a sheet, words of less than 6.5 points, words off the sheet. */
function badFigures(page: Page, most: number): Promise<string[]> {
  return page.evaluate((half) => {
    const faults = new Set<string>();
    for (const figure of document.querySelectorAll('.w-print-frame')) {
      const name = figure.querySelector('.w-print-title')?.textContent ?? '';
      const { height, right } = figure.getBoundingClientRect();
      if (height > half) faults.add(`${name}: ${Math.round((height / 96) * 25.4)} mm tall`);
      for (const text of figure.querySelectorAll<SVGTextElement>('svg text')) {
        if (!text.textContent?.trim() || !text.checkVisibility()) continue;
        const { a, b } = text.getScreenCTM()!;
        const points = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b) * 0.75;
        if (points < 6.5) faults.add(`${name}: ${points.toFixed(1)} pt`);
        if (text.getBoundingClientRect().right > right + 1) faults.add(`${name}: “${text.textContent}” leaves the sheet`);
      }
    }
    return [...faults];
  }, most);
}

const paperOf = (path: string) => pages.find((page) => page.path === path)!;

test.describe('paper', () => {
  test('there is an edition of every lesson, and one of the whole book with its glossary', () => {
    const book = paperOf('print/');
    const ids = new Set(elements(book.tree, () => true).map((element) => attribute(element, 'id')));
    for (const { path } of lessons) {
      const id = path.split('/')[1]!;
      expect(paperOf(`print/${id}/`), `print/${id}/`).toBeDefined();
      expect(ids, 'the lesson in the whole book').toContain(id);
    }
    expect(ids).toContain('glossary');
    const within = elements(book.tree, ({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'));
    const lost = within.filter((href) => href.startsWith('#') && !ids.has(decodeURIComponent(href.slice(1))));
    expect([...new Set(lost)], 'links within the page that lead nowhere').toEqual([]);
  });

  test('a lesson makes a PDF: every figure on it, nothing wider than the sheet, no control, answers after all questions', async ({
    page,
  }) => {
    await page.setViewportSize(sheet);
    await page.emulateMedia({ media: 'print' });
    await page.goto('./print/convolution/', { waitUntil: 'networkidle' });
    const found = await page.evaluate(() => {
      const seen = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
      const answers = document.getElementById('answers')!;
      const after = (element: Element) => (answers.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
      return {
        figures: seen('.w-print-frame svg').length,
        wide: document.documentElement.scrollWidth - innerWidth,
        controls: seen('main button:not(.sym), main input, main details').length,
        questions: seen('.quiz, .predict, .paper-exercise').length,
        late: seen('.quiz, .predict, .paper-exercise').filter(after).length,
        answers: seen('.paper-answer').length,
        // What stands in the list of sources prints its address itself.
        unnoted: seen('main a[href^="http"]').filter(
          (link) => !link.closest('.references') && !link.nextElementSibling?.matches('.paper-note'),
        ).length,
      };
    });
    expect(found.figures).toBeGreaterThan(3);
    expect(found.questions).toBeGreaterThan(3);
    expect(found.answers, 'an answer to each question').toBe(found.questions);
    expect({ wide: found.wide, controls: found.controls, late: found.late, unnoted: found.unnoted }).toEqual({
      wide: 0,
      controls: 0,
      late: 0,
      unnoted: 0,
    });
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, 'sheets').toBeGreaterThan(3);
  });

  for (const { path } of lessons) {
    test(`${path} has figures of which two share a sheet, with words that can be read`, async ({ page }) => {
      await page.setViewportSize(a4);
      await page.emulateMedia({ media: 'print' });
      await page.goto(`./print/${path.split('/')[1]}/`);
      expect(await page.locator('.w-print-frame').count()).toBeGreaterThan(0);
      expect(await badFigures(page, a4.height / 2)).toEqual([]);
    });
  }
});
