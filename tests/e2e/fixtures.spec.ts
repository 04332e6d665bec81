/** @file The listener itself: each kind of trouble, planted, is heard. */
import { expect, test } from './fixtures';

test.describe('the listener of every browser test', () => {
  test('hears a console error', async ({ page, troubles }) => {
    await page.goto('./');
    await page.evaluate(() => console.error('planted'));
    expect(troubles.take()).toEqual([expect.stringContaining('planted')]);
  });

  test('hears an exception', async ({ page, troubles }) => {
    await page.goto('./');
    await page.evaluate(() => void setTimeout(() => JSON.parse('planted')));
    await expect.poll(() => troubles.take().join()).toContain('SyntaxError');
  });

  test('hears an unhandled rejection', async ({ page, troubles }) => {
    await page.goto('./');
    await page.evaluate(() => void Promise.reject(new Error('planted')));
    await expect.poll(() => troubles.take().join()).toContain('planted');
  });

  test('hears a violation of the content security policy', async ({ page, troubles }) => {
    await page.goto('./');
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })));
    await expect.poll(() => troubles.take().join()).toContain('securitypolicyviolation: style-src');
  });

  test('hears a string written as HTML, which Trusted Types forbid', async ({ page, troubles }) => {
    await page.goto('./');
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>planted</p>';
      } catch {
        // the violation is reported besides
      }
    });
    await expect.poll(() => troubles.take().join()).toContain('require-trusted-types-for');
  });

  test('hears a request to another origin', async ({ page, troubles }) => {
    await page.goto('about:blank');
    await page.evaluate(() => fetch('http://other.invalid/').catch(() => undefined));
    expect(troubles.take().join()).toContain('request to another origin: http://other.invalid/');
  });
});
