/** @file Lists the IDX data sets that lie under `public/data/` when the site is built, in `data/index.json`: a page never has to guess. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

type Pair = { images: string; labels: string };

/** Names of MNIST's files; the smaller set first, for ten thousand digits are plenty here. Some copies have a dot for the dash. */
const PARTS = ['t10k', 'train'];

function pairIn(files: readonly string[]): Pair | undefined {
  const find = (part: string, kind: string): string | undefined =>
    files.find((file) => file === `${part}-${kind}-ubyte` || file === `${part}-${kind.replace('-', '.')}-ubyte`);
  return PARTS.flatMap((part): Pair[] => {
    const [images, labels] = [find(part, 'images-idx3'), find(part, 'labels-idx1')];
    return images !== undefined && labels !== undefined ? [{ images, labels }] : [];
  })[0];
}

/** Every folder of `root` that holds a pair of images and labels, by its name. */
export function findDataSets(root: string): Record<string, Pair> {
  if (!existsSync(root)) return {};
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(
    folders.flatMap(({ name }) => {
      const pair = pairIn(readdirSync(join(root, name)));
      return pair ? [[name, pair]] : [];
    }),
  );
}

/** Writes the list into the build, and answers with it while developing. */
export function dataSets(root = 'public/data'): Plugin {
  const list = (): string => `${JSON.stringify(findDataSets(root))}\n`;
  return {
    name: 'data-sets',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'data/index.json', source: list() });
    },
    configureServer(server) {
      server.middlewares.use('/data/index.json', (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(list());
      });
    },
  };
}
