/** @file What may happen to a widget in the wild: a translator rewrites its text, links come mangled, a worker dies. */
import { expect, test } from './fixtures';
import {
  exampleNames,
  lostNumbers,
  openWidget,
  pause,
  playableIds,
  plays,
  playSomeSteps,
  showExample,
  stepShown,
  widgetIds,
} from './widgets';

/** Links of the wild, as many kinds of junk in each as one address can hold; the laws try a thousand more in Node. */
const mangled = [
  `seed=NaN&step=1e9&hide=__proto__&lock=constructor,toString&v=99&x=${'9'.repeat(400)}&functions=none&learningRate=1e-400&depth=3.7`,
  'seed=-1&step=999999999&x=Infinity&functions=,,,&learning-rate=1e400&a[]=1',
  'seed=1&seed=2&x=-0&%&=&&&?',
  '%',
];

for (const id of widgetIds) {
  test.describe(`widget ${id} in the wild`, () => {
    test('goes on when a translator wraps all its words', async ({ page }) => {
      const figure = await openWidget(page, id);
      const wrap = () =>
        figure.evaluate((root) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          const texts: Text[] = [];
          while (walker.nextNode())
            if (!(walker.currentNode.parentElement instanceof SVGElement)) texts.push(walker.currentNode as Text);
          for (const text of texts) {
            const font = document.createElement('font');
            text.replaceWith(font);
            font.append(text.data.toUpperCase());
          }
        });
      for (const name of await exampleNames(figure)) {
        await wrap();
        await showExample(figure, name);
      }
      await wrap();
      for (const action of ['share', 'more', 'table', 'reset']) await figure.locator(`[data-action="${action}"]`).click();
      if (await plays(figure)) {
        await playSomeSteps(figure);
        await wrap();
        await pause(figure);
      }
      await expect(figure.locator('.w-plots svg').first()).toBeVisible();
    });

    test('shows a legal state for mangled links', async ({ page }) => {
      test.slow();
      for (const query of mangled) {
        const figure = await openWidget(page, id, `?${query}`, 'embed');
        expect(await lostNumbers(figure), query).toEqual([]);
      }
    });
  });
}

for (const id of playableIds) {
  test(`widget ${id} survives the end of its worker, if it has one`, async ({ page }) => {
    await page.addInitScript(() => {
      const made: Worker[] = [];
      const Real = window.Worker;
      window.Worker = class extends Real {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          made.push(this);
        }
      };
      Object.assign(window, { endWorkers: () => made.splice(0).map((worker) => worker.terminate()).length });
    });
    const figure = await openWidget(page, id);
    await figure.locator('.speed select').selectOption({ index: 0 });
    await playSomeSteps(figure);
    await page.evaluate(() => (window as unknown as { endWorkers: () => number }).endWorkers());
    const before = await stepShown(figure);
    await expect.poll(() => stepShown(figure), { timeout: 15_000, message: 'the run should be taken up again' }).not.toBe(before);
  });
}
