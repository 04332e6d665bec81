/** @file Markdown to a module: the component, its front matter, its sections and the components that it uses. */
import { compile } from '@mdx-js/mdx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Section, Use } from '../../app/content/front-matter.ts';
import { highlight, rehypeCode } from './code.ts';
import { remarkDataOnly } from './data-only.ts';
import { faultOf } from './fault.ts';
import { readFrontMatter } from './front-matter.ts';
import { escapeHeadingIds, rehypeHeadings, remarkHeadings } from './headings.ts';
import { rehypeFormulas, setFormulas } from './math.ts';
import { lessonKeys, lessonSchema, ownKeys, ownSchema, pageKeys, pageSchema, termKeys, termSchema } from './schemas.ts';
import { rehypeStyleClasses, type StyleClasses } from './style-classes.ts';
import { rehypeTables } from './tables.ts';
import { remarkTypography } from './typography.ts';

export interface Compiled {
  code: string;
  uses: Use[];
}

/** The head of a file, held to the schema of the folder where the file lies. */
function frontMatterOf(source: string, file: string): unknown {
  if (/\/lessons\/[^/]+\/[^/]+\.mdx$/.test(file)) return readFrontMatter(source, file, lessonSchema, lessonKeys);
  if (/\/glossary\/[^/]+\.md$/.test(file)) return readFrontMatter(source, file, termSchema, termKeys);
  // All other plain Markdown is a course's own.
  if (file.endsWith('.md')) return readFrontMatter(source, file, ownSchema, ownKeys);
  return readFrontMatter(source, file, pageSchema, pageKeys);
}

/**
 * Compiles one file of prose.
 * @param file path from the project root, for messages
 * @param classes collects the styles of formulas; null leaves them inline, for the dev server, which sends no policy
 * @throws ContentFault on anything an author must mend
 */
export async function compileProse(asSaved: string, file: string, classes: StyleClasses | null): Promise<Compiled> {
  // Some editors begin a file with a mark of its encoding.
  const source = asSaved.replace(/^\uFEFF/, '');
  const frontmatter = frontMatterOf(source, file);
  const uses: Use[] = [];
  const outline: Section[] = [];
  const input = new VFile({ value: escapeHeadingIds(source), path: file });
  try {
    const compiled = await compile(input, {
      format: file.endsWith('.md') ? 'md' : 'mdx',
      remarkPlugins: [
        remarkFrontmatter,
        remarkGfm,
        remarkMath,
        remarkDataOnly(uses),
        remarkHeadings(outline),
        () => remarkTypography,
      ],
      rehypePlugins: [
        setFormulas,
        () => rehypeFormulas,
        ...(classes ? [rehypeStyleClasses(classes)] : []),
        highlight,
        () => rehypeCode,
        () => rehypeTables,
        rehypeHeadings(outline),
      ],
    });
    const data = { frontmatter, outline, uses };
    const exports = Object.entries(data).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
    return { code: `${String(compiled)}\n${exports.join('\n')}\n`, uses };
  } catch (error) {
    throw error instanceof VFileMessage ? faultOf(error, file) : error;
  }
}
