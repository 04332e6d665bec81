/** @file The way on: the lessons before and after this one. */
import { neighbours, titleHalves, type Lesson } from '../content/lessons';
import type { Url } from '../page';

function Step({ lesson, label, url }: { lesson: Lesson | undefined; label: string; url: Url }) {
  if (!lesson && label === 'Before') return <span />;
  return (
    <a href={lesson ? url(lesson.path) : `${url('')}#map`} rel={lesson && (label === 'Next' ? 'next' : 'prev')}>
      <span>{label}</span>
      <b>{lesson ? titleHalves(lesson.title)[0] : 'The map of lessons'}</b>
    </a>
  );
}

export function Turn({ lesson, url }: { lesson: Lesson; url: Url }) {
  const { before, after } = neighbours(lesson);
  return (
    <nav className="turn" aria-label="Lessons">
      <Step lesson={before} label="Before" url={url} />
      <Step lesson={after} label="Next" url={url} />
    </nav>
  );
}
