/** @file Exercises and notes on paper, where nothing folds. */
import type { ReactNode } from 'react';
import { Hint, Solution, type ExerciseProps } from '../prose/exercise/exercise';
import { useLesson } from '../prose/lesson/lesson-context';
import { takeSlots } from '../prose/shared/slots';
import { useAnswers } from './answers';

interface WithChildren {
  children: ReactNode;
}

/** <Exercise> on paper: the task in the text, hints and the worked solution at the end. */
export function PaperExercise({ id, title, minutes, where = 'on paper', children }: ExerciseProps) {
  const lesson = useLesson();
  const answer = useAnswers();
  const number = lesson.ledger.number('exercise', id);
  const hints = takeSlots<WithChildren>(children, Hint);
  const solutions = takeSlots<WithChildren>(hints.rest, Solution);
  const to = `exercise-${id}`;
  answer({ name: `Exercise ${number}`, to, body: solutions.slots.map((slot) => slot.props.children) });
  return (
    <section className="paper-exercise block" id={to}>
      <p className="eyebrow">
        Exercise {number}, {where}, {minutes} min
      </p>
      <p>
        <b>{title}</b>
      </p>
      {solutions.rest}
      {hints.slots.map((hint, i) => (
        <div className="paper-hint" key={i}>
          <b>{hints.slots.length > 1 ? `Hint ${i + 1}.` : 'Hint.'}</b> {hint.props.children}
        </div>
      ))}
    </section>
  );
}

/** <Note> on paper: in the margin, open. */
export function PaperNote({ children }: { title: string; children: ReactNode }) {
  return (
    <aside className="mnote">
      <div className="note">{children}</div>
    </aside>
  );
}
