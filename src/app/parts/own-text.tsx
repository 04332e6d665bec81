/** @file A text of the course as prose: Markdown that the build has checked, in the course's language. */
import { createElement, type ComponentProps, type ReactNode } from 'react';
import { course, type OwnText } from '../content/course.server';
import { useScope } from '../scope';

/** The course's language where it is not that of the book. */
const language = course && !course.language.startsWith('en') ? course.language : undefined;

/** Words of the course among those of the book. */
export const Own = ({ children }: { children: ReactNode }) =>
  language === undefined ? <>{children}</> : <span lang={language}>{children}</span>;

/** `lessons/softmax/` leads into the book from wherever the text stands; whole addresses and #sections stay. */
function OwnLink({ href = '', children, ...rest }: ComponentProps<'a'>) {
  const { context } = useScope();
  const inBook = !/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(href);
  return (
    <a {...rest} href={inBook ? context.url(href.replace(/^\.?\//, '')) : href}>
      {children}
    </a>
  );
}

/** Each block says its language itself: what the book puts between them is English. */
const inLanguage = (tag: string) => [tag, (props: object) => createElement(tag, { lang: language, ...props })] as const;
const blocks = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'table'];
const components = { a: OwnLink, ...(language !== undefined && Object.fromEntries(blocks.map(inLanguage))) };

export function OwnProse({ own }: { own: OwnText }) {
  const { default: Prose } = own.text;
  return <Prose components={components} />;
}
