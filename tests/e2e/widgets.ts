/** @file Every widget of the built book, and how the specs open and read one. */
import { expect, type Locator, type Page } from '@playwright/test';
import { pages } from './site';

/** Ids of all widgets, from the pages that the build made for them. */
export const widgetIds: string[] = pages.flatMap(({ path }) => /^gallery\/([^/]+)\/$/.exec(path)?.[1] ?? []);

/** Ids of the widgets that have steps to play. */
export const playableIds = widgetIds.filter((id) =>
  pages.some(({ path, html }) => path === `gallery/${id}/` && html.includes('data-action="play"')),
);

/** Opens the page of a widget, or the barer one that others embed, and waits until it is live. */
export async function openWidget(page: Page, id: string, query = '', room: 'gallery' | 'embed' = 'gallery'): Promise<Locator> {
  await page.goto(`./${room}/${id}/${query}`);
  await expect(page.locator('[data-island]').first()).toHaveAttribute('data-live', '');
  const figure = page.locator('figure.widget').first();
  await expect(figure.locator('.w-caption strong')).not.toBeEmpty();
  return figure;
}

/** Shows the example of that name, and waits until its button is pressed and its frames are there. */
export async function showExample(figure: Locator, name: string): Promise<void> {
  const button = figure.locator(`[data-example="${name}"]`);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.locator('.w-plots [aria-busy], .w-plots[aria-busy]')).toHaveCount(0, { timeout: 30_000 });
}

/** Names of the widget's examples. */
export async function exampleNames(figure: Locator): Promise<string[]> {
  return figure
    .locator('[data-example]')
    .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.example ?? ''));
}

/** Attributes and texts inside the figure that hold no number where one belongs. */
export async function lostNumbers(figure: Locator): Promise<string[]> {
  return figure.evaluate((root) => {
    const found: string[] = [];
    for (const element of root.querySelectorAll('svg, svg *')) {
      for (const { name, value } of element.attributes) {
        if (/NaN|Infinity|undefined/.test(value) && !/^(aria|data)-/.test(name))
          found.push(`<${element.tagName} ${name}="${value.slice(0, 80)}">`);
      }
    }
    const words = root.querySelector('.w-caption')?.textContent ?? '';
    if (/NaN|undefined|\[object/.test(words)) found.push(`caption: ${words}`);
    return found;
  });
}

/** True where the widget has steps to play. */
export async function plays(figure: Locator): Promise<boolean> {
  return (await figure.locator('[data-action="play"]').count()) > 0;
}

/** The step that the run bar shows. */
export async function stepShown(figure: Locator): Promise<number> {
  const text = (await figure.locator('.scrub').getAttribute('aria-valuetext')) ?? '';
  return Number(/\d+/.exec(text)?.[0] ?? NaN);
}

/** Starts the run and waits until it has gone some steps. */
export async function playSomeSteps(figure: Locator): Promise<void> {
  const before = await stepShown(figure);
  await figure.locator('[data-action="play"]').click();
  await expect.poll(() => stepShown(figure), { message: 'the run should go on' }).not.toBe(before);
}

/** Presses pause if the run is still going. */
export async function pause(figure: Locator): Promise<void> {
  const button = figure.locator('[data-action="play"]');
  if ((await button.getAttribute('aria-label')) === 'Pause') await button.click();
  await expect(button).not.toHaveAttribute('aria-label', 'Pause');
}
