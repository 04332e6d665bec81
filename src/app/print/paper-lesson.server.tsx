/**
 * @file A lesson for paper: figures at their examples, questions with room to tick, notes, answers at the end; with what a course
 * adds to it, and a course's own texts. Build time only.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { Answers, AnswersProvider, paperComponents } from '../../book/paper/index';
import { figuresOf } from '../../book/frame/figures';
import type { WidgetRequest } from '../../book/frame/island-props';
import { PrintFrames } from '../../book/frame/print-frames';
import { galleryAddress } from '../../book/frame/widget-island.server';
import { Sources } from '../../book/prose/cite/cite';
import { widgetById } from '../../book/registry.server';
import { asInCourse, course, type OwnText } from '../content/course.server';
import type { Lesson } from '../content/lessons';
import type { PageContext } from '../page';
import { CourseNote, CourseWork, OwnOpening } from '../parts/course-in-lesson';
import { Objectives, Opening } from '../parts/opening';
import { OwnProse } from '../parts/own-text';
import { ProseFrame } from '../parts/prose-frame';
import { useScope } from '../scope';
import { onPaper, type Paper } from './on-paper';

function PaperWidget(asked: WidgetRequest) {
  const { context, lesson, figures } = useScope();
  const request = asInCourse(asked);
  const widget = widgetById(asked.id);
  const first = !figures.some(({ id }) => id === asked.id);
  figures.push(asked);
  return (
    <div className="outset block">
      <PrintFrames
        widget={widget}
        figures={figuresOf(widget, request, first)}
        number={`${lesson}.${figures.length}`}
        idPrefix={`figure-${figures.length}`}
        address={galleryAddress(asked.id, context.site.address)}
      />
    </div>
  );
}

/** A course that holds its answers back holds them back on paper too. */
const withAnswers = (course?.answers ?? 'always') === 'always';

const components = { ...paperComponents, Widget: PaperWidget };

function Whole({ lesson, context }: { lesson: Lesson; context: PageContext }) {
  const { Prose } = lesson;
  return (
    <AnswersProvider>
      <Opening lesson={lesson} url={context.url} />
      <Objectives objectives={lesson.objectives} />
      <ProseFrame id={lesson.id} context={context} lesson={lesson.number}>
        <CourseNote lesson={lesson.id} />
        <Prose components={components} />
        <CourseWork lesson={lesson.id} url={context.url} parts={paperComponents} />
        <Sources />
        {withAnswers && <Answers />}
      </ProseFrame>
    </AnswersProvider>
  );
}

function WholeText({ own, context }: { own: OwnText; context: PageContext }) {
  return (
    <AnswersProvider>
      <OwnOpening own={own} />
      <ProseFrame id={own.id} context={context}>
        <OwnProse own={own} />
        <CourseWork lesson={own.id} url={context.url} parts={paperComponents} />
        {withAnswers && <Answers />}
      </ProseFrame>
    </AnswersProvider>
  );
}

function Links({ links, prefix }: { links: readonly string[]; prefix: string }) {
  return (
    <section className="paper-links" aria-labelledby={`${prefix}links`}>
      <h2 id={`${prefix}links`}>Links</h2>
      <ol>
        {links.map((address) => (
          <li key={address}>{address}</li>
        ))}
      </ol>
    </section>
  );
}

interface PaperLessonProps {
  lesson: Lesson;
  context: PageContext;
  paper: Pick<Paper, 'prefix' | 'within'>;
}

/** Stands for the way to the root of the book, which differs between the page of the lesson and that of the whole book. */
const ROOT = 'root:/';
const rendered = new WeakMap<Lesson, string>();

/** The lesson is rendered once for both of its pages: that is where the time goes. */
function renderedOnce(lesson: Lesson, { path, site }: PageContext): string {
  const found = rendered.get(lesson);
  if (found !== undefined) return found;
  const context: PageContext = { path, site, url: (target) => ROOT + target };
  const html = renderToStaticMarkup(<Whole lesson={lesson} context={context} />, { identifierPrefix: lesson.id });
  rendered.set(lesson, html);
  return html;
}

/** What one chapter of a paper edition is made from. */
interface ChapterProps {
  id: string;
  html: string;
  context: PageContext;
  paper: PaperLessonProps['paper'];
}

function Chapter({ id, html: asRendered, context, paper }: ChapterProps) {
  const { html, links } = onPaper(asRendered, { ...paper, root: context.url(''), site: context.site.address });
  const notes = links.length ? renderToStaticMarkup(<Links links={links} prefix={paper.prefix} />) : '';
  return <article className="contents paper" id={id} dangerouslySetInnerHTML={{ __html: html + notes }} />;
}

/** One lesson; its parts stand in the grid of the page. */
export function PaperLesson({ lesson, context, paper }: PaperLessonProps) {
  const html = renderedOnce(lesson, context).replaceAll(ROOT, context.url(''));
  return <Chapter id={lesson.id} {...{ html, context, paper }} />;
}

/** A text of the course, as a chapter of its own. */
export function PaperText({ own, context, paper }: Omit<PaperLessonProps, 'lesson'> & { own: OwnText }) {
  const html = renderToStaticMarkup(<WholeText own={own} context={context} />, { identifierPrefix: own.id });
  return <Chapter id={own.id} {...{ html, context, paper }} />;
}
