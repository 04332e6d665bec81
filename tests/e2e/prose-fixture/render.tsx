/** @file Renders the fixture with the book's components, as a lesson page does. */
import type { ComponentType } from 'react';
import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { Cards } from '../../../src/book/prose/cards/cards';
import { components, LessonProvider } from '../../../src/book/prose/index';
import { Sources } from '../../../src/book/prose/cite/cite';

const modules = import.meta.glob<ComponentType<{ components: object }>>('./lesson.mdx', { eager: true, import: 'default' });

export async function render(): Promise<string> {
  const [Prose] = Object.values(modules);
  if (!Prose) throw new Error('tests/e2e/prose-fixture/lesson.mdx is missing.');
  const lesson = (
    <LessonProvider id="fixture" root="../../">
      <Prose components={components} />
      <Cards />
      <Sources />
    </LessonProvider>
  );
  const { prelude } = await prerenderToNodeStream(lesson, { progressiveChunkSize: Infinity } as object);
  return text(prelude);
}
