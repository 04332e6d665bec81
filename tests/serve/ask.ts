/** @file Requests as they are sent, without a client that decodes or follows, and many of them at once. */
import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export interface Question {
  headers?: Record<string, string>;
  method?: string;
  agent?: Agent;
}

/** Asks for `path` exactly as it is written. */
export function ask(address: string, path: string, { headers = {}, method = 'GET', agent }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((done, failed) => {
    request({ hostname, port, path, headers, method, ...(agent && { agent }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', failed)
      .end();
  });
}

export interface Load {
  requests: number;
  /** Answers that were no 200, were short, or did not come. */
  errors: number;
  bytes: number;
  seconds: number;
}

/** Asks for the paths in turn, `abreast` at a time, until `count` answers have come. */
export async function load(address: string, paths: readonly string[], count: number, abreast = 16): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: abreast });
  const started = performance.now();
  let sent = 0;
  let errors = 0;
  let bytes = 0;
  const question = { agent, headers: { 'accept-encoding': 'br, gzip' } };
  const lengths = new Map<string, number>();
  for (const path of paths) lengths.set(path, (await ask(address, path, question)).body.length);
  const lane = async () => {
    while (sent < count) {
      const path = paths[sent++ % paths.length]!;
      const answer = await ask(address, path, question).catch(() => null);
      if (answer?.status !== 200 || answer.body.length !== lengths.get(path)) errors++;
      bytes += answer?.body.length ?? 0;
    }
  };
  await Promise.all(Array.from({ length: abreast }, lane));
  agent.destroy();
  return { requests: count, errors, bytes, seconds: (performance.now() - started) / 1000 };
}
