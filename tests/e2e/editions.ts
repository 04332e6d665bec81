/** @file Builds made cheaply: a lesson of the real build with other names of assets and another text; and the server they go to. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OfflineIndex } from '../../src/app/offline/offline-index';
import { needsOf } from '../../src/app/offline/offline-index';
import { bringBack, setAside } from '../../src/tooling/finish/keep';
import { writeIndex } from '../../src/tooling/finish/offline';
import { serve } from '../../src/tooling/serve/server';
import { dist } from './site';

/** A lesson with widgets far below its opening, and the pages around it. */
export const lesson = 'lessons/softmax/';
const pagesOf = ['', lesson, 'offline/', 'glossary/'];

const hashed = /-[\w-]{8}\.(js|css)$/;
const renamed = (name: string, edition: number) => name.replace(hashed, (_, ending: string) => `-edition${edition}.${ending}`);

function copyPages(dir: string): void {
  const index = JSON.parse(readFileSync(join(dist, 'offline.json'), 'utf8')) as OfflineIndex;
  const needed = new Set(pagesOf.flatMap((path) => needsOf(index, path)));
  for (const file of [...needed, ...pagesOf.map((path) => `${path}index.html`), ...index.extras, 'sw.js', '404.html']) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    cpSync(join(dist, file), join(dir, file));
  }
}

/** The build with the number `edition`, in a folder of its own. */
export async function makeEdition(edition: number): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), `book-edition-${edition}-`));
  copyPages(dir);
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ name }) => name).filter((name) => hashed.test(name));
  const within = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    if (!/\.(html|js|css)$/.test(name)) continue;
    const text = readFileSync(file, 'utf8').replace(within, (found) => renamed(found, edition));
    writeFileSync(file, text.replace(/(<p class="lead">)/, `$1Edition ${edition}. `));
    if (hashed.test(name)) renameSync(file, join(parentPath, renamed(name, edition)));
  }
  const { build } = await writeIndex(dir);
  writeFileSync(join(dir, 'sw.js'), `${readFileSync(join(dir, 'sw.js'), 'utf8')}\n//${build}\n`);
  return dir;
}

/** A server whose book can be replaced, as by a deploy, and whose network can fail. */
export class Deployed {
  readonly dir = mkdtempSync(join(tmpdir(), 'book-deployed-'));
  private running: Awaited<ReturnType<typeof serve>> | null = null;
  address = '';

  async connect(): Promise<void> {
    this.running = await serve({ dir: this.dir, port: this.address ? Number(new URL(this.address).port) : 0 });
    this.address = this.running.address;
  }

  async disconnect(): Promise<void> {
    await this.running?.close();
    this.running = null;
  }

  /** Puts an edition in the place of the one before; with `keep` as `npm run build -- --keep` does. */
  async deploy(edition: string, { keep = false } = {}): Promise<void> {
    const shelf = `${this.dir}-shelf`;
    if (keep) await setAside(this.dir, shelf, new Date());
    for (const name of readdirSync(this.dir)) rmSync(join(this.dir, name), { recursive: true });
    cpSync(edition, this.dir, { recursive: true });
    if (keep) await bringBack(shelf, this.dir);
  }

  async end(): Promise<void> {
    await this.disconnect();
    rmSync(this.dir, { recursive: true });
  }
}
