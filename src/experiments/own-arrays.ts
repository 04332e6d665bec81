/** @file Keeps frames apart from the memory of the tensor core: a typed array that looks into a larger buffer is copied out. */

/** The same frame, in which every typed array fills a buffer of its own. Changes arrays and objects of the frame in place. */
export function ownArrays<T>(value: T): T {
  return own(value) as T;
}

function own(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return ownView(value);
  if (Array.isArray(value)) {
    // Long lists of numbers are common and hold no arrays; looking at the first entry decides.
    if (typeof value[0] === 'object') for (let index = 0; index < value.length; index++) value[index] = own(value[index]);
    return value;
  }
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const entry = record[key];
    if (typeof entry !== 'object' || entry === null) continue;
    const owned = own(entry);
    if (owned !== entry) record[key] = owned;
  }
  return value;
}

function ownView(view: ArrayBufferView): ArrayBufferView {
  if (view.byteLength === view.buffer.byteLength || view instanceof DataView) return view;
  return (view as Float32Array).slice();
}

/** Bytes a frame takes, near enough for a budget: typed arrays exactly, eight for every other value. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (Array.isArray(value) && typeof value[0] === 'number') return 8 * value.length;
  return Object.values(value).reduce<number>((sum, entry) => sum + bytesOf(entry), 16);
}
