/** @file JSON for frames: typed arrays become arrays, and numbers that JSON cannot write become text. */

/** One line of JSON. NaN and the infinities become "NaN", "Infinity" and "-Infinity". */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) => {
    if (typeof entry === 'number' && !Number.isFinite(entry)) return String(entry);
    if (ArrayBuffer.isView(entry) && !(entry instanceof DataView)) return Array.from(entry as unknown as ArrayLike<number>);
    return entry;
  });
}
