/** @file A work of the bibliography (one CSL-JSON entry) and how it is named: in full in the list, in short beside a figure. */

interface Author {
  readonly family: string;
  readonly given?: string;
}

/** The part of CSL-JSON that this book uses, and `checked`: how the facts of the entry were checked. */
export interface Source {
  readonly id: string;
  readonly type: 'article-journal' | 'paper-conference' | 'article' | 'book' | 'chapter' | 'thesis' | 'webpage';
  readonly author: readonly Author[];
  readonly issued: { readonly 'date-parts': readonly [readonly [number, ...number[]]] };
  readonly title: string;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly checked: string;
}

export const yearOf = (source: Source): number => source.issued['date-parts'][0][0];

/** "Glorot and Bengio 2010", "He et al. 2015". */
export function shortReference(source: Source): string {
  const [first, second] = source.author;
  const names =
    source.author.length > 2 ? `${first?.family} et al.` : [first?.family, second?.family].filter(Boolean).join(' and ');
  return `${names} ${yearOf(source)}`;
}

/** "X. Glorot and Y. Bengio"; beyond six authors "and others" after the third. */
export function authorsText(source: Source): string {
  const names = source.author.map(({ family, given }) => (given ? `${initials(given)} ${family}` : family));
  const shown = names.length > 6 ? [...names.slice(0, 3), 'others'] : names;
  const last = shown.at(-1) ?? '';
  return shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

const initials = (given: string): string =>
  given
    .split(/\s+/)
    .map((name) =>
      name
        .split('-')
        .map((part) => `${part.charAt(0)}.`)
        .join('-'),
    )
    .join(' ');

/** "volume 15, pages 1929–1958": what finds the work within its container. */
export function placeText({ volume, issue, page }: Source): string {
  const number = volume && issue ? `${volume}(${issue})` : volume;
  return [number ? `volume ${number}` : '', page ? `pages ${page.replace('-', '–')}` : ''].filter(Boolean).join(', ');
}

/** The address to follow, and what stands for it on the page. */
export function addressOf({ URL: url, DOI: doi }: Source): { href: string; text: string } | null {
  if (doi) return { href: `https://doi.org/${doi}`, text: `doi:${doi}` };
  if (!url) return null;
  const arxiv = /arxiv\.org\/abs\/([\w.-]+)/.exec(url);
  return { href: url, text: arxiv ? `arXiv ${arxiv[1]}` : new globalThis.URL(url).host.replace(/^www\./, '') };
}

/** A title with a mark at its end: its own, or a full stop. */
export const titleText = ({ title }: Source): string => (/[?!.]$/.test(title) ? title : `${title}.`);

/** The whole reference as one string, for popovers. */
export function referenceText(source: Source): string {
  const venue = source['container-title'] ?? source.publisher ?? '';
  return `${authorsText(source)}. ${titleText(source)} ${[venue, String(yearOf(source))].filter(Boolean).join(', ')}.`;
}
