/** @file A lesson that the course wrote itself: plain prose, in the course's language. */
import { course, ownTexts, type OwnText } from '../content/course.server';
import { definePage, type PageContext } from '../page';
import { courseSections, CourseWork, OwnOpening } from '../parts/course-in-lesson';
import { OwnProse } from '../parts/own-text';
import { ProseFrame } from '../parts/prose-frame';
import { Rail } from '../parts/rail';
import { Turn } from '../parts/turn';

function textAt(path: string): OwnText {
  const found = ownTexts.find((own) => own.path === path);
  if (!found) throw new Error(`The course has no text with the path "${path}".`);
  return found;
}

function Body({ own, context }: { own: OwnText; context: PageContext }) {
  return (
    <>
      <Rail sections={[...own.text.outline, ...courseSections(own.id)]} />
      <main className="contents">
        <OwnOpening own={own} />
        <ProseFrame id={own.id} context={context}>
          <OwnProse own={own} />
          <CourseWork lesson={own.id} url={context.url} />
        </ProseFrame>
      </main>
      <Turn path={own.path} url={context.url} />
    </>
  );
}

export default definePage({
  paths: () => ownTexts.map(({ path }) => path),
  head: (path) => {
    const { title, summary } = textAt(path).text.frontmatter;
    return { title, description: summary ?? title, here: course?.title };
  },
  body: (context) => <Body own={textAt(context.path)} context={context} />,
});
