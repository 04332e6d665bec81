/** @file <Term>: a word of the field, linked to its glossary entry, whose definition shows on hover and focus. */
import type { ReactNode } from 'react';
import { termNamed } from '../../lessons/registry.server';
import { faultsOf, useLesson } from '../lesson/lesson-context';

/** @param id file name in content/glossary; without children the term itself is printed */
export function Term({ id, children }: { id: string; children?: ReactNode }) {
  const lesson = useLesson();
  const { term, definition } = faultsOf(lesson.id, 'Term', id, () => termNamed(id));
  return (
    <a className="term" href={`${lesson.root}glossary/#${id}`} data-enhance="tip" data-tip={definition} data-tip-title={term}>
      {children ?? term}
    </a>
  );
}
