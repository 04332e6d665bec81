/** @file Entry of the server build: every page of the book, rendered to a whole HTML file. */
import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { vocabulary } from './content/vocabulary';
import { Document } from './document';
import { withFonts } from './fonts';
import type { Page, RenderOptions } from './page';
import { pages } from './pages/registry.server';

function pageAt(path: string): Page {
  const page = pages.find((each) => each.paths().includes(path));
  if (!page) throw new Error(`No page in src/app/pages has the path "${path}".`);
  return page;
}

export const paths = (): readonly string[] => pages.flatMap((page) => page.paths());

/** The HTML of one page, from doctype to end. */
export async function render(path: string, options: RenderOptions): Promise<string> {
  const page = pageAt(path);
  const context = { path, url: options.url, site: options.site };
  const document = (
    <Document head={page.head(path)} context={context} options={options}>
      {page.body(context)}
    </Document>
  );
  // React hides what outgrows a chunk behind an inline script, which neither readers without script nor the policy could run.
  const faults: unknown[] = [];
  const { prelude } = await prerenderToNodeStream(document, {
    progressiveChunkSize: Infinity,
    onError: (error) => void faults.push(error),
  });
  if (faults.length) throw faults[0];
  return withFonts(await text(prelude), options.assets.fonts, options.url);
}

export { vocabulary };
