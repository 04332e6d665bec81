/** @file `npm run preview`: serves dist/ and prints the address. Flags: --port, --host, --dir, --mount. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve/server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4173' },
    host: { type: 'string', default: '127.0.0.1' },
    dir: { type: 'string', default: 'dist' },
    mount: { type: 'string', default: '/' },
  },
});

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) stop(`"${values.port}" is no port: write a number from 0 to 65535.`);
if (!existsSync(join(values.dir, 'index.html'))) stop(`${values.dir} holds no built book: run npm run build first.`);

const mount = `/${values.mount}/`.replace(/\/+/g, '/');
const { address, close } = await serve({ dir: values.dir, port, host: values.host, mount });
console.log(`Watch It Learn is at ${address}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => process.exit(0)));
