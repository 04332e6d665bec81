/** @file The prose components in a browser: by mouse, by keyboard alone, without script, with storage denied, and for axe. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { HOST, openFixture } from './prose-fixture/page';

const part = (root: Locator, name: string): Locator => root.locator(`[data-part="${name}"]`);

/** Scrolls to a component and waits until its script has come. */
async function come(page: Page, selector: string): Promise<Locator> {
  const found = page.locator(selector);
  await found.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  return found;
}

test.describe('a prediction', () => {
  test.beforeEach(({ page }) => openFixture(page));

  test('by choice is scored against the run and explained', async ({ page }) => {
    const predict = await come(page, '#predict-pick');
    await expect(part(predict, 'answer')).toBeHidden();
    await part(predict, 'commit').click();
    await expect(part(predict, 'verdict')).toHaveText('Choose an answer first, or skip.');
    await predict.getByRole('radio', { name: /More than/ }).check();
    await part(predict, 'commit').click();
    await expect(part(predict, 'verdict')).toContainText('The run says otherwise.');
    await expect(part(predict, 'verdict')).toBeFocused();
    await expect(part(predict, 'answer')).toContainText('largest in the middle');
  });

  test('of a number works by keyboard and says the factor', async ({ page }) => {
    const predict = await come(page, '#predict-num');
    await part(predict, 'handle').focus();
    await page.keyboard.press('End');
    await expect(part(predict, 'handle')).toHaveAttribute('aria-valuetext', '1');
    await part(predict, 'commit').press('Enter');
    await expect(part(predict, 'verdict')).toContainText(/about \d+ times smaller/);
    await expect(predict.locator('svg text', { hasText: 'the run' })).toBeVisible();
  });

  test('as a curve is drawn by pointer, and the run under it', async ({ page }) => {
    const predict = await come(page, '#predict-sketch');
    const box = (await part(predict, 'field').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.9, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.1, box.y + 4.5 * 44, { steps: 3 });
    await page.mouse.up();
    const values = await part(predict, 'handle').evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBeGreaterThan(3);
    await part(predict, 'commit').click();
    await expect(predict.locator('svg .q-act.line')).toHaveCount(4);
    await expect(part(predict, 'verdict')).toContainText('Over all points');
  });

  test('can be skipped, and is remembered when committed', async ({ page }) => {
    const predict = await come(page, '#predict-pick');
    await predict.getByRole('radio', { name: /From/ }).check();
    await part(predict, 'commit').click();
    await expect(part(predict, 'verdict')).toContainText('The run agrees with you.');
    await page.reload();
    const again = await come(page, '#predict-pick');
    await expect(part(again, 'commit')).toHaveText('Show my prediction');
    const other = await come(page, '#predict-num');
    await part(other, 'skip').click();
    await expect(part(other, 'verdict')).toContainText('Skipped.');
  });
});

test('a guarded widget does not run before the reader has committed or skipped', async ({ page }) => {
  const island = `<div data-island="widget" data-props='{"id":"guarded"}'><button type="button" data-action="play">Play</button></div>`;
  await openFixture(page, (html) => `${html.replace('id="predict-pick"', 'id="predict-pick" data-guards="guarded"')}${island}`);
  const predict = await come(page, '#predict-pick');
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await play.evaluate((button) => button.addEventListener('click', () => (button.textContent = 'Running')));
  await play.click();
  await expect(page.locator('.guard-note')).toContainText('First say what you expect, or skip');
  await expect(play).toHaveText('Play');
  await part(predict, 'skip').click();
  await expect(page.locator('.guard-note')).toHaveCount(0);
  await play.click();
  await expect(page.getByRole('button', { name: 'Running' })).toBeVisible();
});

test.describe('a question', () => {
  test.beforeEach(({ page }) => openFixture(page));

  test('shows the misconception of the chosen option only, and lets one retry', async ({ page }) => {
    const quiz = await come(page, '#quiz-one');
    await quiz.getByRole('radio', { name: /closest to 1/ }).focus();
    await page.keyboard.press('Space');
    await part(quiz, 'check').press('Enter');
    await expect(quiz).toContainText('Value or slope?');
    await expect(quiz.getByText('Only a line has one slope.')).toBeHidden();
    await part(quiz, 'check').press('Enter');
    await quiz.getByRole('radio', { name: /At/ }).check();
    await part(quiz, 'check').click();
    await expect(part(quiz, 'status')).toHaveText('Right.');
  });

  test('of several names what is missing', async ({ page }) => {
    const quiz = await come(page, '#quiz-several');
    await quiz.getByRole('checkbox').first().check();
    await part(quiz, 'check').click();
    await expect(part(quiz, 'status')).toHaveText('Not yet: 1 missing.');
  });

  test('takes a fraction for a number', async ({ page }) => {
    const quiz = await come(page, '#quiz-number');
    await quiz.getByLabel('Your answer').fill('1/2');
    await page.keyboard.press('Enter');
    await expect(part(quiz, 'status')).toHaveText('Right.');
  });

  test('of order is put right by keyboard', async ({ page }) => {
    const quiz = await come(page, '#quiz-order');
    for (const step of ['update', 'backward pass', 'loss', 'forward pass']) {
      const up = quiz.getByRole('button', { name: `Earlier: ${step}`, exact: true });
      for (let i = 0; i < 4 && (await up.isEnabled()); i += 1) await up.press('Enter');
    }
    await part(quiz, 'check').click();
    await expect(part(quiz, 'status')).toHaveText('Right, every step in its place.');
  });
});

test('a claim is run again in the browser, with the same result', async ({ page }) => {
  await openFixture(page);
  const claim = await come(page, '#claim-quarter');
  const dots = await claim.locator('.dot').evaluateAll((all) => all.map((dot) => dot.getAttribute('cx')));
  await part(claim, 'verify').click();
  await expect(part(claim, 'verify')).toHaveText('Verify again');
  await expect(part(claim, 'verdict')).toHaveText('Holds in 8 of 8 seeds.');
  await expect(part(claim, 'measured')).toContainText('just now, on this device');
  expect(await claim.locator('.dot').evaluateAll((all) => all.map((dot) => dot.getAttribute('cx')))).toEqual(dots);
});

test('a published result that fails says so', async ({ page }) => {
  await openFixture(page);
  await expect(page.locator('#published-glorot-sat .verdict')).toContainText('Partly reproduced.');
});

test('a term shows its definition on focus, and Escape hides it', async ({ page }) => {
  await openFixture(page);
  await come(page, '#text');
  await page.locator('.skip').focus();
  await page.locator('.term').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toContainText('What a unit passes on');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('code stands in tabs that arrow keys move through', async ({ page }) => {
  await openFixture(page);
  const tabs = await come(page, '.code-tabs');
  await tabs.getByRole('tab', { name: 'Our core' }).press('ArrowRight');
  await expect(tabs.getByRole('tab', { name: 'PyTorch' })).toBeFocused();
  await expect(tabs.getByText('torch.sigmoid')).toBeVisible();
});

test('a symbol lights its marks in the formulas', async ({ page }) => {
  await openFixture(page);
  await come(page, 'button.sym');
  await page.locator('button.sym').click();
  await expect(page.locator('.katex .sym-z').first()).toHaveClass(/is-lit/);
});

test('without storage everything still works, and the reader is told', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openFixture(page);
  const quiz = await come(page, '#quiz-one');
  await quiz.getByRole('radio').first().check();
  await part(quiz, 'check').click();
  await expect(page.locator('#progress-notice')).toContainText('does not let the book keep your answers');
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing at ${width} px, ${scheme}, before and after answering`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      await openFixture(page);
      expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
      for (const id of ['pick', 'num', 'sketch']) await part(await come(page, `#predict-${id}`), 'skip').click();
      const quiz = await come(page, '#quiz-several');
      await quiz.getByRole('checkbox').last().check();
      await part(quiz, 'check').click();
      expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
      const wide = await page
        .locator('.predict, .quiz, .claim, .published, .exercise, .code-tabs')
        .evaluateAll((blocks) =>
          blocks
            .filter((block) => block.getBoundingClientRect().right > innerWidth || block.scrollWidth > block.clientWidth + 1)
            .map((block) => block.id),
        );
      expect(wide).toEqual([]);
    });
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('questions stand, answers fold, and no dead button is shown', async ({ page }) => {
    await openFixture(page);
    const predict = page.locator('#predict-pick');
    await expect(predict.locator('.q')).toBeVisible();
    await predict.locator('summary').click();
    await expect(predict.locator('.after')).toBeVisible();
    for (const button of await page.locator('main button:not(.sym)').all()) await expect(button).toBeHidden();
    await page.locator('#quiz-one summary').first().click();
    await expect(page.locator('#quiz-one').getByText('its largest')).toBeVisible();
    await expect(page.locator('.code-pane').nth(1)).toBeVisible();
    expect(page.url()).toContain(HOST);
  });
});
