/** @file <Cards>: the flashcards of the lesson, as a list that opens; they come from cards.yaml in its folder. */
import { cards } from '../../lessons/registry.server';
import { useLesson } from '../lesson/lesson-context';

/** Nothing where the lesson has no cards. Tasks are for the review: here there is no run to answer them. */
export function Cards() {
  const lesson = useLesson();
  const list = (cards.get(lesson.id) ?? []).filter((card) => !card.task);
  if (list.length === 0) return null;
  return (
    <section className="cards block" aria-labelledby="cards">
      <h2 id="cards">Cards to remember</h2>
      <ol>
        {list.map((card) => (
          <li key={card.id} data-card={`${lesson.id}/${card.id}`}>
            <details>
              <summary>{card.front}</summary>
              <p>{card.back}</p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
