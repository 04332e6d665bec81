/** @file The review: cards due today, and tasks with fresh numbers. All cards are printed as a list; script asks them one at a time. */
import { cards } from '../../book/lessons/registry.server';
import type { Card } from '../../book/lessons/cards';
import { lessonRecords, type LessonRecord } from '../content/reading';
import { definePage, type Url } from '../page';
import { nothingYet } from '../review/texts';
import { PageOpening } from '../parts/plain-page';

/** A text card opens; a task can only be asked, so it waits unseen. */
function CardRow({ lesson, card: { id, front, back, task } }: { lesson: string; card: Card }) {
  return (
    <li data-part="card" data-card={`${lesson}/${id}`} data-task={task && JSON.stringify(task)} hidden={task !== undefined}>
      <details>
        <summary data-part="front">{front}</summary>
        <p data-part="back">{back}</p>
      </details>
    </li>
  );
}

function Deck({ record, url }: { record: LessonRecord; url: Url }) {
  const list = cards.get(record.id) ?? [];
  if (list.length === 0) return null;
  return (
    <section
      className="cards"
      data-part="deck"
      data-lesson={record.id}
      data-name={record.name}
      data-sections={record.sections.join(' ')}
    >
      <h3>
        <a href={url(record.path)}>{record.name}</a>
      </h3>
      <p className="deck-state needs-script">
        <span data-part="state">0 of {list.length} cards asked so far</span>
        <button type="button" className="btn line" data-part="take">
          Take these cards now
        </button>
      </p>
      <details className="deck-list">
        <summary>Read them all</summary>
        <ol>
          {list.map((card) => (
            <CardRow key={card.id} lesson={record.id} card={card} />
          ))}
        </ol>
      </details>
    </section>
  );
}

export default definePage({
  paths: () => ['review/'],
  head: () => ({
    title: 'Review',
    description: 'Cards that are due today, and tasks on widgets with fresh numbers each time, checked by the real run.',
    unlisted: true,
  }),
  body: ({ url }) => (
    <main className="contents">
      <PageOpening
        title="Review"
        lead="What you have read comes back before you would forget it: as a question, or as a task whose numbers are new each time."
      />
      <p className="without-script block">
        Asking on a schedule needs JavaScript, which does not run here. Without it the cards of each lesson can be opened below.
      </p>
      <div className="review-page" data-island="review" data-gallery={url('gallery/')}>
        <div className="review-live needs-script" data-part="desk">
          <p className="review-done">{nothingYet}</p>
        </div>
        <section aria-labelledby="decks">
          <h2 id="decks">All cards</h2>
          <p className="needs-script">
            The cards of a lesson come to the review once you have read half of its sections. A task sets a widget to numbers that
            nobody has worked out before; what is right is what the run gives.
          </p>
          {lessonRecords.map((record) => (
            <Deck key={record.id} record={record} url={url} />
          ))}
        </section>
      </div>
    </main>
  ),
});
