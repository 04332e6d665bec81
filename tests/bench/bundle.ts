/** @file Fetches the peers and bundles each as a page would load it; packages and bundles lie in .cache/bench. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { leanOps } from '../../src/tooling/lean-ops';
import { build, type Plugin, type Rolldown } from 'vite';
import type { PeerName } from './peer';

const here = import.meta.dirname;
export const cache = resolve(here, '../../.cache/bench');

/** Installs the peers beside a copy of package.json, unless they are there. Scripts stay off: js-pytorch would build a GPU library. */
export function fetchPeers(): void {
  mkdirSync(cache, { recursive: true });
  const wanted = join(here, 'package.json');
  const present = join(cache, 'package.json');
  const same = existsSync(present) && readFileSync(present, 'utf8') === readFileSync(wanted, 'utf8');
  if (same && existsSync(join(cache, 'node_modules'))) return;
  console.log('Fetching the peers into .cache/bench (about 170 MB)…');
  copyFileSync(wanted, present);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--silent'];
  const npm = spawnSync('npm', ['install', ...options], { cwd: cache, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) throw new Error('npm install of the peers failed; see tests/bench/package.json');
}

/** Peers import their library by name, which is found in the cache and not in the book's own packages. */
function fromCache(): Plugin {
  return {
    name: 'bench-peers',
    enforce: 'pre',
    resolveId(source, importer, options) {
      const isPeer = importer?.replaceAll('\\', '/').includes('/tests/bench/peers/') && !source.startsWith('.');
      return isPeer ? this.resolve(source, join(cache, 'peer.js'), { ...options, skipSelf: true }) : null;
    },
  };
}

export const wasmFolder = join(cache, 'node_modules/@tensorflow/tfjs-backend-wasm/dist/');

/** What an entry module is for: a process of run.ts, the first step alone (cold start), or a page. */
const entries = {
  process: (peer: PeerName) => `import peer from '${here}/peers/${peer}';
import { Bench } from '${here}/measure';
import { answer } from '${here}/worker';
answer(new Bench(peer, process.argv[2]));`,
  start: (peer: PeerName) => `import { makeWorkload } from '${here}/workloads';
const workload = makeWorkload(process.argv[2]);
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const from = cpu();
(async () => {
  const { default: peer } = await import('${here}/peers/${peer}');
  await peer.init();
  peer.workloads[workload.id]?.(workload).step(0);
  console.log('cold start ' + (cpu() - from));
  process.exit();
})();`,
  page: (peer: PeerName) => `import peer from '${here}/peers/${peer}';
import { Bench } from '${here}/measure';
export const start = (id) => new Bench(peer, id);`,
};
export type EntryKind = keyof typeof entries;

/** Bundles an entry and returns its path; a CommonJS file for Node, a module for pages. */
export async function bundle(peer: PeerName, kind: EntryKind): Promise<string> {
  const entry = join(cache, `${peer}.${kind}.entry.js`);
  writeFileSync(entry, entries[kind](peer).replaceAll('\\', '/'));
  const node = kind !== 'page';
  const file = `${peer}.${kind}.${node ? 'cjs' : 'js'}`;
  const define = { WASM_FOLDER: JSON.stringify(node ? wasmFolder : '/wasm/'), 'process.env.NODE_ENV': '"production"' };
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [fromCache()],
    define,
    ssr: { noExternal: true },
    build: {
      ssr: node,
      outDir: join(cache, 'out'),
      emptyOutDir: false,
      minify: false,
      target: 'es2022',
      rollupOptions: { input: entry, output: { format: node ? 'cjs' : 'es', entryFileNames: file, codeSplitting: false } },
    },
  });
  return join(cache, 'out', file);
}

/** Bytes of JavaScript that a page loads for a peer with all its workloads, minified and gzipped. */
export async function gzippedSize(peer: PeerName): Promise<number> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [fromCache(), leanOps()],
    define: { WASM_FOLDER: '"/wasm/"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(here, 'peers', `${peer}.ts`), formats: ['es'], fileName: 'entry' },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const code = output!.output.map((part) => (part.type === 'chunk' && !part.isDynamicEntry ? part.code : '')).join('');
  return gzipSync(code, { level: 9 }).length;
}
