/** @file The head of a lesson: title, lead, the facts that help to decide, and what one can do afterwards. */
import { entryOf, titleHalves, type Lesson } from '../content/lessons';
import type { Url } from '../page';

function Prerequisites({ ids, url }: { ids: readonly string[]; url: Url }) {
  if (!ids.length) return <>nothing in this book</>;
  return ids.map((id, index) => {
    const entry = entryOf(id);
    const name = entry ? titleHalves(entry.title)[0] : id;
    return (
      <span key={id}>
        {index > 0 && ', '}
        {entry?.path ? <a href={url(entry.path)}>{name}</a> : name}
      </span>
    );
  });
}

export function Opening({ lesson, url }: { lesson: Lesson; url: Url }) {
  const [first, second] = titleHalves(lesson.title);
  return (
    <header className="opening" id="content">
      <p className="eyebrow">Lesson {lesson.number}</p>
      <h1>
        {first}
        {second && (
          <>
            : <em>{second}</em>
          </>
        )}
      </h1>
      <p className="lead">{lesson.summary}</p>
      <dl className="facts">
        <div>
          <dt>Time</dt>
          <dd>{lesson.minutes} min</dd>
        </div>
        <div>
          <dt>After</dt>
          <dd>
            <Prerequisites ids={lesson.prerequisites} url={url} />
          </dd>
        </div>
        <div>
          <dt>Widgets</dt>
          <dd>{lesson.widgets.length}</dd>
        </div>
        {lesson.status === 'draft' && (
          <div>
            <dt>State</dt>
            <dd>in progress</dd>
          </div>
        )}
      </dl>
    </header>
  );
}

export function Objectives({ objectives }: { objectives: readonly string[] }) {
  return (
    <section className="objectives">
      <h2>When you have finished, you can</h2>
      <ol>
        {objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ol>
    </section>
  );
}
