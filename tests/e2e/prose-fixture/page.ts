/** @file A lesson that holds every prose component once, rendered as the build does and put in place of a built lesson's text. */
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { createServer, type Plugin } from 'vite';
import { compileProse } from '../../../src/tooling/mdx/compile';
import { StyleClasses } from '../../../src/tooling/mdx/style-classes';

const here = import.meta.dirname;
/** The built page that lends its head, its scripts and its policy. */
export const HOST = 'lessons/activations/';

/** Compiles the fixture as if it lay under content/lessons. */
const fixtureProse: Plugin = {
  name: 'prose-fixture',
  enforce: 'pre',
  async transform(source, id) {
    if (!id.endsWith('prose-fixture/lesson.mdx')) return null;
    const { code } = await compileProse(source, 'content/lessons/fixture/lesson.mdx', new StyleClasses());
    return { code, map: null };
  },
};

let rendered: Promise<string> | undefined;

/** The HTML of the fixture's text, rendered once per worker. */
function fixtureHtml(): Promise<string> {
  rendered ??= (async () => {
    const server = await createServer({
      configFile: false,
      root: join(here, '../../..'),
      appType: 'custom',
      logLevel: 'error',
      plugins: [fixtureProse],
      server: { middlewareMode: true, ws: false, watch: null },
    });
    try {
      const { render } = (await server.ssrLoadModule(join(here, 'render.tsx'))) as { render: () => Promise<string> };
      return await render();
    } finally {
      await server.close();
    }
  })();
  return rendered;
}

/** Opens the host lesson with the fixture, or what `edit` makes of it, in the place of its text. */
export async function openFixture(page: Page, edit = (html: string): string => html): Promise<void> {
  const html = edit(await fixtureHtml());
  await page.route(`**/${HOST}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(<main\b[^>]*>)[\s\S]*?(<\/main>)/,
      (_, open: string, close: string) => open + html + close,
    );
    await route.fulfill({ response, body });
  });
  await page.goto(HOST);
}
