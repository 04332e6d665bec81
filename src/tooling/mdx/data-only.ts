/** @file Remark step: a lesson is data. It imports, exports and computes nothing; what components it uses is noted, with places. */
import type { Program } from 'estree';
import type { Definition, Image, Link, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Use } from '../../app/content/front-matter.ts';
import { NotData, literalOfProgram } from './literal.ts';
import { suggestion } from '../../base/suggest.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The HTML that prose may hold directly; all else is Markdown or a component. */
const plainTags = ['br', 'sub', 'sup', 'kbd', 'em', 'strong', 'code', 'abbr', 'var', 'wbr'];

const isEmpty = (program: Program | null | undefined) => !program?.body.length;

function attributeValue(attribute: MdxJsxAttribute, element: Element, file: VFile): unknown {
  const { value } = attribute;
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  try {
    return value.data?.estree ? literalOfProgram(value.data.estree) : undefined;
  } catch (error) {
    if (!(error instanceof NotData)) throw error;
    const start = error.node.loc?.start;
    const place = start ? { line: start.line, column: start.column + 1 } : element.position;
    return file.fail(`${error.message} Look at "${attribute.name}" of <${element.name}>.`, { place, source: 'book:data' });
  }
}

function readElement(element: Element, file: VFile): Use | null {
  const place = element.position;
  const { name } = element;
  if (!name) return file.fail('<> holds nothing: remove it.', { place, source: 'book:data' });
  if (/^[a-z]/.test(name) && !plainTags.includes(name))
    file.fail(`<${name}> is raw HTML, which a lesson may not hold: use Markdown or a component; ${suggestion(name, plainTags)}`, {
      place,
      source: 'book:data',
    });
  const attributes: Record<string, unknown> = {};
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute')
      return file.fail(`{...} in <${name}> would compute: write each attribute out.`, { place, source: 'book:data' });
    if (/^on[A-Z]|^(style|class|className|dangerouslySetInnerHTML)$/.test(attribute.name))
      file.fail(`"${attribute.name}" is not for lessons: looks belong to the style sheets.`, { place, source: 'book:data' });
    attributes[attribute.name] = attributeValue(attribute, element, file);
  }
  return /^[A-Z]/.test(name) ? { name, attributes, line: place?.start.line ?? 1, column: place?.start.column ?? 1 } : null;
}

function checkAddress(node: Link | Image | Definition, file: VFile): void {
  const place = node.position;
  // "//host" takes the scheme of the page.
  const scheme = /^\s*[/\\]{2}/.test(node.url) ? 'https' : /^\s*([a-z][a-z0-9+.-]*):/i.exec(node.url)?.[1]?.toLowerCase();
  if (scheme && !['http', 'https', 'mailto'].includes(scheme))
    file.fail(`A link may not begin with "${scheme}:": use https: or a path inside the book.`, { place, source: 'book:data' });
  if (node.type === 'image' && scheme)
    file.fail('A picture from another site would tell that site who reads: put the file beside the lesson.', {
      place,
      source: 'book:data',
    });
}

/** Notes a link into the book as the component that lessons use for one, so that the build can tell those that lead nowhere. */
function noteLink({ url, position }: Link | Definition, uses: Use[]): void {
  if (/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return;
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  uses.push({ name: 'PageLink', attributes: { to: url.replace(/^\.?\//, '') }, line, column });
}

/** Plain Markdown outside of the glossary is the text of a course. */
const isOwn = (file: VFile): boolean => /\.md$/.test(file.path) && !/\/glossary\//.test(file.path);

/** Fails the file on anything but data, and appends every component to `uses`. */
export function remarkDataOnly(uses: Use[]) {
  return () => (tree: Root, file: VFile) => {
    visit(tree, (node) => {
      const place = node.position;
      if (node.type === 'mdxjsEsm')
        file.fail('A lesson is data and may not import or export: remove this line, the components are there already.', {
          place,
          source: 'book:data',
        });
      if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isEmpty(node.data?.estree))
        file.fail('A lesson computes nothing in braces: write \\{ for a brace, $…$ for a formula, <Computed> for a number.', {
          place,
          source: 'book:data',
        });
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        const use = readElement(node, file);
        if (use) uses.push(use);
      }
      if (node.type === 'html')
        file.fail('This is raw HTML, which Markdown here may not hold: use Markdown, and &lt; for a "<".', {
          place,
          source: 'book:data',
        });
      if (node.type === 'link' || node.type === 'image' || node.type === 'definition') checkAddress(node, file);
      if (isOwn(file) && (node.type === 'link' || node.type === 'definition')) noteLink(node, uses);
      if (isOwn(file) && (node.type === 'image' || node.type === 'imageReference'))
        file.fail('A text of a course holds no pictures: link to them, or to a figure of the book.', {
          place,
          source: 'book:data',
        });
    });
  };
}
