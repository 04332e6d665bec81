/** @file Reads the YAML between the dashes and holds it to a schema; every fault has the line and column of the wrong word. */
import { LineCounter, isMap, isScalar, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { kindInWords, yamlSentence } from '../yaml-fault.ts';
import { ContentFault } from './fault.ts';
import { suggestion } from '../../base/suggest.ts';

const opening = /^---\r?\n([\s\S]*?)^---\s*$/m;

/** Where the node at `path` stands, or the nearest parent that exists. Counted within the YAML. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

/** Where a key stands, so that a misspelt one is pointed at and not its value. */
function offsetOfKey(document: Document, key: string): number {
  const items = isMap(document.contents) ? document.contents.items : [];
  const found = items.find((item) => isScalar(item.key) && item.key.value === key)?.key;
  return isScalar(found) ? (found.range?.[0] ?? 0) : 0;
}

function sentenceOf(issue: z.core.$ZodIssue, keys: readonly string[]): string {
  const name = issue.path.length ? `"${issue.path.map(String).join('.')}"` : 'The front matter';
  if (issue.code === 'unrecognized_keys') return `"${issue.keys[0]}" is no key here: ${suggestion(issue.keys[0]!, keys)}`;
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return `${name} is missing: write ${kindInWords(issue.expected)}.`;
  if (issue.code === 'invalid_type') return `${name} should be ${kindInWords(issue.expected)}.`;
  return `${name} ${issue.message}`;
}

/**
 * The checked front matter of `source`.
 * Throws {@link ContentFault} when there is none, when it is no YAML, or when it breaks the schema.
 */
export function readFrontMatter<T>(source: string, file: string, schema: z.ZodType<T>, keys: readonly string[]): T {
  const found = opening.exec(source);
  if (!found || found.index !== 0)
    throw new ContentFault(
      { file, line: 1, column: 1 },
      `The file must begin with --- and the keys ${keys.join(', ')}, closed by ---.`,
    );
  const counter = new LineCounter();
  const document = parseDocument(found[1]!, { lineCounter: counter, prettyErrors: false });
  // The YAML begins on line 2, under the dashes.
  const fault = (offset: number, sentence: string) => {
    const { line, col } = counter.linePos(offset);
    return new ContentFault({ file, line: line + 1, column: col }, sentence);
  };
  const [broken] = document.errors;
  if (broken) throw fault(broken.pos[0], yamlSentence(broken));
  const result = schema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return result.data;
  // A misspelt key also reads as a missing one: the misspelling is the better news.
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;
  const offset = issue.code === 'unrecognized_keys' ? offsetOfKey(document, issue.keys[0]!) : offsetOf(document, issue.path);
  throw fault(offset, sentenceOf(issue, keys));
}
