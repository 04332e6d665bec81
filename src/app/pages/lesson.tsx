/** @file A lesson: its opening, its prose with the book's components, and what follows it. */
import { Cards } from '../../book/prose/cards/cards';
import { Sources } from '../../book/prose/cite/cite';
import { book } from '../content/book';
import { contents, lessons, type Lesson } from '../content/lessons';
import { components } from '../content/prose';
import { definePage, type PageContext } from '../page';
import { CiteThis } from '../parts/cite-this';
import { Objectives, Opening } from '../parts/opening';
import { courseSections, CourseNote, CourseWork } from '../parts/course-in-lesson';
import { ProseFrame } from '../parts/prose-frame';
import { FoldedContents, Rail } from '../parts/rail';
import { reportLink } from '../parts/report';
import { Turn } from '../parts/turn';

function lessonAt(path: string): Lesson {
  const lesson = lessons.find((each) => each.path === path);
  if (!lesson) throw new Error(`No lesson has the path "${path}".`);
  return lesson;
}

function Body({ lesson, context }: { lesson: Lesson; context: PageContext }) {
  const { Prose, outline, cites } = lesson;
  const sections = [...outline, ...courseSections(lesson.id), ...(cites ? [{ id: 'sources', title: 'Sources' }] : [])];
  return (
    <>
      <Rail sections={sections} />
      <main className="contents" data-enhance="symbols reading" data-lesson={lesson.id}>
        <Opening lesson={lesson} url={context.url} />
        <FoldedContents sections={sections} />
        <Objectives objectives={lesson.objectives} />
        <ProseFrame id={lesson.id} context={context} lesson={lesson.number}>
          <CourseNote lesson={lesson.id} />
          <Prose components={components} />
          <CourseWork lesson={lesson.id} url={context.url} />
          <Cards />
          <Sources />
        </ProseFrame>
        <section className="after-lesson" aria-label="About this lesson">
          <p>
            <a href={context.url(`print/${lesson.id}/`)}>The edition for paper, with answers at the end</a>
          </p>
          <p>
            <a href={reportLink(context)}>Report an error in this lesson</a>
          </p>
          <CiteThis lesson={lesson} site={context.site} />
        </section>
      </main>
      <Turn path={lesson.path} url={context.url} />
    </>
  );
}

export default definePage({
  paths: () => lessons.map(({ path }) => path),
  head: (path) => {
    const { title, summary, part, number } = lessonAt(path);
    const here = `Part ${part}, ${book.parts[part - 1]}. Lesson ${number} of ${contents.length}`;
    return { title, description: summary, kind: 'article', here };
  },
  body: (context) => <Body lesson={lessonAt(context.path)} context={context} />,
});
