/** @file What is wrong with a YAML text, in words for its author and with the mend. */
import type { YAMLError } from 'yaml';

/** The parser speaks to programmers; what an author most often did is known by its words. */
const sentences: readonly [RegExp, string][] = [
  [/^Map keys must be unique/, 'This key stands twice in one block: keep one of them.'],
  [/^Tabs are not allowed/, 'A tab may not indent a line: use spaces.'],
  [/multiple documents/, 'A second document begins here: remove the line of dashes.'],
  [/^Missing closing .?quote/, 'A quote that was opened above is never closed.'],
  [/end with a [\]}]|^Flow (?:map|sequence)/, 'A bracket or brace that was opened above is never closed.'],
  [/^Unresolved tag/, 'A text that begins with an exclamation mark stands between quotes.'],
  [
    /^Nested mappings|^Implicit keys|^Implicit map keys|^Sequence item without|same column/,
    'This line does not go with those above it: the keys of a block begin in one column, a colon is followed by a space, ' +
      'and a text with a colon stands between quotes.',
  ],
];

export function yamlSentence({ message }: YAMLError): string {
  const known = sentences.find(([pattern]) => pattern.test(message))?.[1];
  return known ?? `${message.replace(/\.?$/, '.')} Put a text with signs of YAML in it between quotes.`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of keys',
  record: 'a block of keys',
  tuple: 'a list of two numbers',
};

/** What a schema expects. */
export const kindInWords = (expected: string): string => kinds[expected] ?? expected;
