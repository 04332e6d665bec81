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

test.describe('junk in the address', () => {
  for (const { path } of stateful) {
    test(`${path} shows its legal state for every kind of junk`, async ({ page }) => {
      test.slow();
      const words = async (query: string): Promise<string[]> => {
        await page.goto(`./${path}${query}`);
        await bringToLife(page);
        return page.locator('[data-island="widget"]').allInnerTexts();
      };
      const legal = await words('');
      for (const [kind, query] of Object.entries(junk)) expect(await words(query), kind).toEqual(legal);
    });
  }
});
