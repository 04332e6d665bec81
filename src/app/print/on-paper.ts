/** @file From a rendered lesson to paper: ids that stay apart in one long page, links that work in it, notes for those that leave it. */

export interface Paper {
  /** Put before every id, where several lessons share a page; empty for a lesson of its own. */
  prefix: string;
  /** The way to the root of the book, as links of this page begin. */
  root: string;
  /** Where a link into the book leads within this page, or null where it leaves the page: `lessons/x/#y` → `#x--y`. */
  within: (target: string) => string | null;
  /** Address of the root of the book, or null where the build was not told; then links into the book get no footnote. */
  site: string | null;
}

const references = /(<section class="references"[\s\S]*?<\/section>)/;
const anchors = /<a ([^>]*?)href="([^"]*)"([^>]*)>([\s\S]*?)<\/a>/g;

/** Every id, and every attribute that points to one. Markup comes from React, so attributes stand in double quotes. */
function withPrefix(html: string, prefix: string): string {
  if (!prefix) return html;
  const all = (list: string) => list.replace(/\S+/g, (id) => prefix + id);
  return html
    .replace(/ (id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"/g, (_, name, ids) => ` ${name}="${all(ids)}"`)
    .replace(/ ((?:xlink:)?href)="#([^"]+)"/g, (_, name, id) => ` ${name}="#${prefix}${id}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${prefix}${id})`);
}

/** The part of an address from the root of the book, or null for one elsewhere. */
function inBook(href: string, root: string): string | null {
  return href.startsWith(root) && !href.startsWith(`${root}../`) ? href.slice(root.length) : null;
}

/** The HTML for paper, and the addresses of its footnotes in order. */
export function onPaper(html: string, { prefix, root, within, site }: Paper): { html: string; links: string[] } {
  const links: string[] = [];
  const noted = (address: string) => {
    const at = links.indexOf(address);
    return at >= 0 ? at + 1 : links.push(address);
  };
  const link = (whole: string, before: string, href: string, after: string, text: string): string => {
    if (href.startsWith('#')) return whole;
    const target = inBook(href, root);
    const place = target === null ? null : within(target);
    if (place !== null) return `<a ${before}href="${place}"${after}>${text}</a>`;
    const address = target === null ? href : site && site + target;
    // A term has its definition in the glossary, which is no place to walk to from paper.
    if (address === null || !/^https?:/.test(address) || /class="term"/.test(before + after)) return whole;
    return `${whole}<sup class="paper-note">${noted(address)}</sup>`;
  };
  // Of several lessons on one page none has the page's own title.
  const titled = prefix ? html.replace(/<h1>([\s\S]*?)<\/h1>/g, '<h2 class="lesson-title">$1</h2>') : html;
  // The list of sources prints its addresses itself.
  const parts = withPrefix(titled, prefix).split(references);
  const done = parts.map((part) => (references.test(part) ? part : part.replace(anchors, link)));
  return { html: done.join(''), links };
}
