/**
 * @file Hands a run the data set that it asks for. The build lists the sets it found in `data/index.json`, so that nothing is asked
 * for that is not there; whatever is wrong with a file becomes one sentence, and the run goes on with what it has.
 */
import { messageOf } from '../base/errors';
import { classifiedFromIdx, provideDataset, type Provided } from '../nn';

/** What the build writes: file names by name of the set. */
export type DataIndex = Readonly<Record<string, { images: string; labels: string } | undefined>>;

/** Reads a file of the site; null where it is missing. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** From the worker's own address to a file of the site: the worker's folder lies two below the root, built or not. */
export function siteFile(workerAddress: string): ReadFile {
  return async (path) => {
    const answer = await fetch(new URL(`../../${path}`, workerAddress), { credentials: 'same-origin' });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  };
}

async function read(name: string, readFile: ReadFile): Promise<Provided> {
  const list = await readFile('data/index.json');
  if (list === null) return { ok: false, message: 'The list of data sets that belongs to this site is missing.' };
  const found = (JSON.parse(new TextDecoder().decode(list)) as DataIndex)[name];
  if (found === undefined) {
    const mend = `put its IDX files under public/data/${name}/ and build again`;
    return { ok: false, message: `This site was built without the data set "${name}": ${mend}.` };
  }
  const [images, labels] = await Promise.all([found.images, found.labels].map((file) => readFile(`data/${name}/${file}`)));
  if (!images || !labels) {
    return { ok: false, message: `The file ${images ? found.labels : found.images} is listed, but it cannot be fetched.` };
  }
  const parsed = classifiedFromIdx(images, labels);
  return parsed.ok ? parsed : { ok: false, message: `The files of "${name}" cannot be used. ${parsed.message}` };
}

const asked = new Map<string, Promise<void>>();

/** Reads the data set and hands it in: once, unless it could not be had. Never rejects. */
export function provideData(name: string, readFile: ReadFile): Promise<void> {
  const known = asked.get(name);
  if (known) return known;
  const reading = read(name, readFile)
    .catch((thrown: unknown): Provided => ({
      ok: false,
      message: `The data set "${name}" cannot be fetched here: ${messageOf(thrown)}.`,
    }))
    .then((provided) => {
      provideDataset(name, provided);
      // The network may be back by the next run.
      if (!provided.ok) asked.delete(name);
    });
  asked.set(name, reading);
  return reading;
}
