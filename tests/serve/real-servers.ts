/** @file Starts the nginx and the Caddy of this machine with the files of deploy/, changed in nothing but folder and port. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RealServer {
  name: 'nginx' | 'caddy';
  /** Where to look for the program, and the Debian package that brings it. */
  programs: readonly string[];
  package: string;
  /** Writes the configuration into `dir` and says how to start. */
  prepare(program: string, dir: string, root: string, port: number): { args: string[]; env?: Record<string, string> };
}

const shipped = (name: string) => readFileSync(join(import.meta.dirname, '../../deploy', name), 'utf8');

/** @throws when there is nothing to replace, for then the test would not test what is shipped */
function replaced(text: string, changes: Record<string, string>): string {
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`The shipped configuration no longer says "${from}": mend tests/serve.`);
    text = text.replaceAll(from, to);
  }
  return text;
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const nginxHasBrotli = existsSync(brotliModule);

const nginx: RealServer = {
  name: 'nginx',
  programs: ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'],
  package: 'nginx-light libnginx-mod-http-brotli-static',
  prepare(program, dir, root, port) {
    const site = join(dir, 'book.conf');
    writeFileSync(site, replaced(shipped('nginx.conf'), { 'listen 8080': `listen 127.0.0.1:${port}`, '/srv/book': root }));
    const whole = replaced(shipped('nginx-container.conf'), {
      '/tmp/': `${dir}/`,
      '/etc/nginx/book.conf': site,
      'modules/ngx_http_brotli_static_module.so': brotliModule,
    });
    const lines = whole.split('\n').filter((line) => nginxHasBrotli || !line.includes('brotli'));
    writeFileSync(join(dir, 'nginx.conf'), lines.join('\n'));
    return { args: ['-e', 'stderr', '-p', dir, '-c', join(dir, 'nginx.conf')] };
  },
};

const caddy: RealServer = {
  name: 'caddy',
  programs: ['/usr/bin/caddy', '/usr/local/bin/caddy'],
  package: 'caddy',
  prepare(program, dir, root, port) {
    const text = replaced(shipped('Caddyfile'), { ':8080 {': `http://127.0.0.1:${port} {`, '/srv/book': root });
    writeFileSync(join(dir, 'Caddyfile'), `{\n  admin off\n  auto_https off\n}\n${text}`);
    const home = { HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir };
    return { args: ['run', '--config', join(dir, 'Caddyfile'), '--adapter', 'caddyfile'], env: home };
  },
};

export const servers: readonly RealServer[] = [nginx, caddy];

export const programOf = ({ programs }: RealServer): string | undefined => programs.find((program) => existsSync(program));

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

async function answers(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`The server ended at once:\n${said()}`);
    if (await fetch(address).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server does not answer:\n${said()}`);
}

/** Starts the server on `root`, as the user nobody where the tests run as root: it must need no privilege. */
export async function startReal(server: RealServer, root: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const program = programOf(server)!;
  const dir = mkdtempSync(join(tmpdir(), `book-${server.name}-`));
  const port = await freePort();
  const { args, env } = server.prepare(program, dir, root, port);
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if ('uid' in nobody) spawnSync('chown', ['-R', '65534:65534', dir]);
  chmodSync(dir, 0o755);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env }, ...nobody });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/`, child, () => output);
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  return { address, stop };
}
