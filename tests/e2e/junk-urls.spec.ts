/** @file Junk in the address is no error: the reader gets the page in its nearest legal state, silently. */
import { expect, test } from './fixtures';
import { bringToLife } from './live';
import { kindsOfPages } from './site';

/** Pages whose state an address can carry. */
const stateful = kindsOfPages.filter(({ html }) => html.includes('data-island='));

/** None of these names a legal value, so each must give what the bare address gives. */
const junk = {
  'an unknown key': '?x=banana',
  'a value that is no number': '?seed=banana&step=NaN',
  '10,000 characters': `?x=${'a'.repeat(9_990)}`,
  'a thousand keys': `?${Array.from({ length: 1000 }, (_, index) => `k${index}=1`).join('&')}`,
  'names from the prototype': '?__proto__=1&constructor=2&toString=3&hasOwnProperty=4',
  'broken percent signs': '?x=%E0%A4%A&%%%=%',
  markup: '?x=<script>alert(1)</script>&y="><img src=x>',
  'no key at all': '?&&&===&=',
};

/**
 * A lesson is long and holds several widgets: it gets every kind in one address, so that it comes to life twice and not nine times.
 * The thousand keys stay out, for servers take no more than 16 KB of address.
 */
const { 'a thousand keys': _, ...short } = junk;
const allAtOnce = {
  'every kind at once': `?${Object.values(short)
    .map((query) => query.slice(1))
    .join('&')}`,
};

test.describe('junk in the address', () => {
  for (const { path } of stateful) {
    test(`${path} shows its legal state for every kind of junk`, async ({ page }) => {
      test.setTimeout(300_000);
      const words = async (query: string): Promise<string[]> => {
        await page.goto(`./${path}${query}`);
        await bringToLife(page);
        return page.locator('[data-island="widget"]').allInnerTexts();
      };
      const legal = await words('');
      const queries = path.startsWith('lessons/') ? allAtOnce : junk;
      for (const [kind, query] of Object.entries(queries)) expect(await words(query), kind).toEqual(legal);
    });
  }
});
