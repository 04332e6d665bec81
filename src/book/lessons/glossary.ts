/** @file A glossary entry as its file says it: a head with the term, then one plain definition. */

export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  /** One definition, plain text. */
  readonly definition: string;
}

/**
 * Reads one file of content/glossary.
 * @throws Error with the mend when the head lacks the term.
 */
export function readGlossaryFile(id: string, text: string): GlossaryEntry {
  const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const term = /^term:\s*["']?(.*?)["']?\s*$/m.exec(head)?.[1];
  if (!term) throw new Error(`content/glossary/${id}.md: begin with ---, term: the term, ---`);
  return { id, term, definition: body.trim().replace(/\s+/g, ' ') };
}
