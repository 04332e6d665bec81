/**
 * @file A way from a lesson to another page of the book. A path such as `../../clinic/` would break on paper, where a lesson lies
 * elsewhere.
 */
import type { ReactNode } from 'react';
import { useLesson } from '../lesson/lesson-context';

/** @param to address below the root of the book, ending in a slash: `clinic/`. That the page exists is held by the law on links. */
export function PageLink({ to, children }: { to: string; children: ReactNode }) {
  return <a href={`${useLesson().root}${to}`}>{children}</a>;
}
