/** @file Around the prose of a page: what its components must know of the page. */
import { useState, type ReactNode } from 'react';
import type { WidgetRequest } from '../../book/frame/island-props';
import { AnswersContext, LessonProvider } from '../../book/prose/index';
import { course } from '../content/course.server';
import type { PageContext } from '../page';
import { ScopeProvider } from '../scope';

interface ProseFrameProps {
  /** Id of the lesson or page. */
  id: string;
  context: PageContext;
  /** Number of the lesson, for its figures. */
  lesson?: number;
  children: ReactNode;
}

export function ProseFrame({ id, context, lesson, children }: ProseFrameProps) {
  const [figures] = useState<WidgetRequest[]>([]);
  return (
    <ScopeProvider value={{ context, lesson: lesson ?? null, figures }}>
      <LessonProvider id={id} root={context.url('')}>
        <AnswersContext value={course?.answers ?? 'always'}>{children}</AnswersContext>
      </LessonProvider>
    </ScopeProvider>
  );
}
