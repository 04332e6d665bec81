/** @file A text of the course as prose: Markdown that the build has checked, in the course's language. */
import type { ComponentProps } from 'react';
import { course, type OwnText } from '../content/course.server';
import { useScope } from '../scope';

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

const components = { a: OwnLink };

/** The language only where it is not the page's. */
export const ownLanguage = (): string | undefined => (course && !course.language.startsWith('en') ? course.language : undefined);

export function OwnProse({ own }: { own: OwnText }) {
  const { default: Prose } = own.text;
  return <Prose components={components} />;
}
