/** @file Reading lists from links and command lines: `1,2,3` and rows joined by `/`, or JSON. */

/** Longest text worth looking at; anything longer is no list of ours. */
const LONGEST = 10_000;

/** The parts of `1,2/3,4` as rows of text, the value of JSON text, or undefined when it is neither. */
export function readRows(text: string): unknown[][] | undefined {
  if (text.length > LONGEST) return undefined;
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) return rowsOfJson(trimmed);
  if (trimmed === '' || trimmed === 'none') return [];
  return trimmed.split('/').map((row) => row.split(',').map((part) => part.trim()));
}

function rowsOfJson(text: string): unknown[][] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return undefined;
    return value.every(Array.isArray) ? value : [value];
  } catch {
    // JSON.parse reports every syntax error by throwing; for us it is just "no list".
    return undefined;
  }
}

/** Rows from whatever a link, a lesson or a stored state holds: text, a flat array or an array of arrays. */
export function toRows(input: unknown): unknown[][] | undefined {
  if (typeof input === 'string') return readRows(input);
  if (!Array.isArray(input)) return undefined;
  return input.every(Array.isArray) ? input : [input];
}

/** An entry of a list as text for the strict parser. */
export function entryText(entry: unknown): string {
  return typeof entry === 'number' || typeof entry === 'string' ? String(entry) : (JSON.stringify(entry) ?? '');
}
