/** @file The HTML around every page: head, icons, header and footer. */
import type { ReactNode } from 'react';
import { book } from './content/book';
import type { Head, PageContext, RenderOptions } from './page';
import { IconSprite } from './parts/icons';
import { SiteFooter } from './parts/site-footer';
import { mark, SiteHeader } from './parts/site-header';

/** The mark as the page's icon, in the page itself: a file would cost each first visit a request. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5 -3 32 32" fill="none" stroke="#6a7f9f" stroke-width="2.5"><path d="${mark}"/></svg>`,
)}`;

interface DocumentProps {
  head: Head;
  context: PageContext;
  options: RenderOptions;
  children: ReactNode;
}

/** Name and picture for those who share the page. Addresses must be whole here, so they need SITE_URL. */
function SharingTags({ head, context: { path, site } }: Pick<DocumentProps, 'head' | 'context'>) {
  const address = site.address && !path.endsWith('.html') ? new URL(path, site.address).href : null;
  return (
    <>
      <meta property="og:site_name" content={book.name} />
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:type" content={head.kind ?? 'website'} />
      <meta property="og:locale" content="en_GB" />
      {address && <meta property="og:url" content={address} />}
      {address && <link rel="canonical" href={address} />}
    </>
  );
}

function HeadTags({ head, context, options: { url, assets, policy } }: Omit<DocumentProps, 'children'>) {
  const title = head.title === book.name ? book.name : `${head.title} · ${book.name}`;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {policy && <meta httpEquiv="Content-Security-Policy" content={policy} />}
      <title>{title}</title>
      <meta name="description" content={head.description} />
      {head.unlisted && <meta name="robots" content="noindex" />}
      <meta name="theme-color" content="#fbfbf8" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#14171b" media="(prefers-color-scheme: dark)" />
      <SharingTags head={head} context={context} />
      <link rel="icon" href={icon} type="image/svg+xml" />
      <script src={url(assets.themeBoot)} />
      {assets.css.map((sheet) => (
        <link key={sheet} rel="stylesheet" href={url(sheet)} />
      ))}
      <script type="module" src={url(assets.module)} />
    </head>
  );
}

/** A page as a whole file. `data-root` tells scripts the way to the site's root; the build fills `data-page` with a hash of the page. */
export function Document({ head, context, options, children }: DocumentProps) {
  return (
    <html lang="en" data-root={context.url('')} data-page="">
      <HeadTags head={head} context={context} options={options} />
      <body>
        <IconSprite />
        {head.bare ? (
          children
        ) : (
          <div className="page">
            <a className="skip" href="#content">
              Skip to the text
            </a>
            <SiteHeader here={head.here ?? book.tagline} url={context.url} />
            {children}
            <SiteFooter context={context} />
          </div>
        )}
      </body>
    </html>
  );
}
