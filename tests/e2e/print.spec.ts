/** @file Paper editions: what is asked stands in the text, what is answered at the end, links have notes, figures fit the sheet. */
import { elements, attribute, lessons, pages } from './site';
import { expect, test } from './fixtures';

const sheet = { width: 718, height: 1000 };

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
});
