/** @file Vite plugin: a static site by Vite's environments. The server build renders each page to HTML; the client build enlivens it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServerModuleRunner, type Plugin, type ViteBuilder, type ViteDevServer } from 'vite';
import { BookError } from '../../base/errors.ts';
import type { Assets, ServerEntry, Site } from '../../app/page.ts';
import { INDEX_FILE } from '../../app/search/shape.ts';
import { policyInPage } from '../headers.ts';
import type { BuildOptions } from '../build-options.ts';
import { deliver } from '../finish/deliver.ts';
import { finish } from '../finish/finish.ts';
import { setAside } from '../finish/keep.ts';
import { plainFault } from '../mdx/fault.ts';
import type { UsesByFile } from '../mdx/plugin.ts';
import { faultsOfHtml } from './html-check.ts';
import { assetsOf, chunkName, pageSplitting, takeManifest, workerSplitting } from './manifest.ts';
import { searchIndex } from './search.ts';
import { unknownWord } from './vocabulary-check.ts';

export interface SsgOptions {
  /** Sources from the project root. */
  client: string;
  themeBoot: string;
  server: string;
  serviceWorker: string;
  site: Site;
  /** Where the build goes, and whose assets it keeps. */
  build: Pick<BuildOptions, 'outDir' | 'keep'>;
  /** Components found in prose, by file; see the prose plugin. */
  uses: UsesByFile;
}

/** Where a page's relative links lead from. The 404 page is served at any depth, so its links begin at the site's root. */
export function linksOf(path: string, site: Site): (target: string) => string {
  if (path === '404.html') {
    const mount = site.address ? new URL(site.address).pathname.replace(/\/?$/, '/') : '/';
    return (target) => mount + target;
  }
  const folder = posix.join('/', path.endsWith('/') || !path ? path : posix.dirname(path));
  return (target) => {
    const link = posix.relative(folder, posix.join('/', target));
    if (!link) return './';
    return target === '' || target.endsWith('/') ? `${link}/` : link;
  };
}

function checkWords(entry: ServerEntry, uses: UsesByFile): void {
  const fault = unknownWord(uses, entry.vocabulary(), entry.paths());
  if (fault) throw fault;
}

async function writePages(entry: ServerEntry, assets: Assets, outDir: string, site: Site): Promise<void> {
  const faults: string[] = [];
  const pages: { path: string; html: string }[] = [];
  for (const path of entry.paths()) {
    const html = await entry.render(path, { url: linksOf(path, site), assets, site, policy: policyInPage(path) });
    faults.push(...faultsOfHtml(html, path));
    pages.push({ path, html });
    const file = join(outDir, path.endsWith('/') || !path ? join(path, 'index.html') : path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  }
  if (faults.length) throw new BookError(`The built pages may not ship:\n${faults.join('\n')}`);
  await writeFile(join(outDir, INDEX_FILE), searchIndex(pages));
}

async function buildSite(builder: ViteBuilder, options: SsgOptions, serverDir: string): Promise<void> {
  const { client, ssr } = builder.environments;
  const { root } = builder.config;
  const cache = join(root, '.cache');
  const shelf = join(cache, 'kept');
  // The build that is kept from may lie where this one goes.
  if (options.build.keep) await setAside(options.build.keep, shelf, new Date());
  else await rm(shelf, { recursive: true, force: true });
  // First the server: compiling the prose fills the style sheet of generated classes, which the client build then ships.
  try {
    await builder.build(ssr!);
    const entry = (await import(pathToFileURL(join(serverDir, 'server.js')).href)) as ServerEntry;
    checkWords(entry, options.uses);
    await builder.build(client!);
    const made = resolve(root, client!.config.build.outDir);
    const manifest = await takeManifest(made, cache);
    await writePages(entry, assetsOf(manifest, options.client, options.themeBoot), made, options.site);
    await finish(made, { worker: join(root, options.serviceWorker), shelf });
    const outDir = options.build.outDir ?? join(root, 'dist');
    await deliver(made, outDir);
    builder.config.logger.info(`The book is in ${relative(process.cwd(), outDir)}/.`);
  } catch (error) {
    throw plainFault(error);
  } finally {
    await rm(serverDir, { recursive: true, force: true });
  }
}

/** Renders a page for every request of the dev server, from the sources as they are now. */
function serveDev(server: ViteDevServer, options: SsgOptions): void {
  const runner = createServerModuleRunner(server.environments.ssr!);
  // Rendering the whole book takes minutes, so here the search finds the pages that were asked for.
  const seen = new Map<string, string>();
  const assets: Assets = { css: ['src/app/styles/index.css'], module: options.client, themeBoot: options.themeBoot, fonts: [] };
  server.middlewares.use((request, response, next) => {
    const answer = async () => {
      const entry = (await runner.import(`/${options.server}`)) as ServerEntry;
      checkWords(entry, options.uses);
      const asked = decodeURI((request.url ?? '/').split(/[?#]/)[0]!)
        .slice(1)
        .replace(/index\.html$/, '');
      if (asked === INDEX_FILE) return response.end(searchIndex([...seen].map(([path, html]) => ({ path, html }))));
      const known = entry.paths().includes(asked);
      const html = await entry.render(known ? asked : '404.html', {
        url: (target) => server.config.base + target,
        assets,
        site: options.site,
        policy: null,
      });
      if (known) seen.set(asked, html);
      response.statusCode = known ? 200 : 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return response.end(await server.transformIndexHtml(request.originalUrl ?? '/', html));
    };
    answer().catch((error: unknown) => {
      if (error instanceof Error) server.ssrFixStacktrace(error);
      next(error);
    });
  });
}

/** The site generator: `vite build` writes every page, `vite` serves them fresh. */
export function ssg(options: SsgOptions): Plugin {
  const serverDir = '.ssr';
  const made = '.cache/site';
  // How long plugins took is no news to authors.
  const checks = { bundlerTimings: false };
  return {
    name: 'book:ssg',
    config: () => ({
      appType: 'custom',
      // One set of plugins for both environments: what the server build learns, the client build uses.
      builder: { sharedConfigBuild: true, sharedPlugins: true },
      worker: {
        format: 'es',
        // a folder of their own, for budgets count what workers load apart
        rolldownOptions: {
          output: {
            entryFileNames: 'assets/worker/[name]-[hash].js',
            chunkFileNames: (chunk) => chunkName(chunk).replace('assets/', 'assets/worker/'),
            codeSplitting: workerSplitting,
          },
        },
      },
      environments: {
        client: {
          build: {
            outDir: made,
            emptyOutDir: true,
            manifest: true,
            rolldownOptions: {
              checks,
              input: { book: options.client, theme: options.themeBoot },
              output: { chunkFileNames: chunkName, codeSplitting: pageSplitting },
              // Layers and data only define things: one that is not used is not fetched for the sake of its import.
              treeshake: { moduleSideEffects: (id: string) => !id.includes('/src/nn/') },
            },
          },
        },
        ssr: {
          build: {
            outDir: serverDir,
            emptyOutDir: true,
            copyPublicDir: false,
            rolldownOptions: { checks, input: { server: options.server } },
          },
        },
      },
    }),
    buildApp: (builder) => buildSite(builder, options, join(builder.config.root, serverDir)),
    configureServer: (server) => () => serveDev(server, options),
    hotUpdate({ modules, server }) {
      // Prose has no module in the client: a change to what only the server renders reloads the page.
      if (this.environment.name === 'ssr' && modules.length) server.environments.client.hot.send({ type: 'full-reload' });
    },
  };
}
