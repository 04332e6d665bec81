/** @file <Exercise> with <Hint>s and a worked <Solution>: details in details, which open without script. */
import { useContext, type ReactNode } from 'react';
import { BookError } from '../../../base/errors';
import { dayText } from '../../course/day';
import { faultsOf, useLesson } from '../lesson/lesson-context';
import { takeSlots } from '../shared/slots';
import { AnswersContext } from './answers';

interface WithChildren {
  children: ReactNode;
}

export interface ExerciseProps extends WithChildren {
  id: string;
  /** The task in one line. */
  title: ReactNode;
  minutes: number;
  /** Where it is done. */
  where?: 'on paper' | 'in the widget' | 'in code';
}

/** A nudge; the first one the lightest. */
export function Hint({ children }: WithChildren) {
  return <>{children}</>;
}

/** The whole way, not only the result. */
export function Solution({ children }: WithChildren) {
  return <>{children}</>;
}

/** The worked solution, where the course shows it: `never` leaves it out of the page, a day keeps it folded away until then. */
function Worked({ children }: { children?: ReactNode }) {
  const answers = useContext(AnswersContext);
  if (answers === 'never') return null;
  const after = answers === 'always' ? undefined : answers.after;
  return (
    <>
      {after !== undefined && (
        <p className="held" data-part="held">
          The worked solution opens on {dayText(after)}
          <span className="without-script">, where JavaScript runs</span>.
        </p>
      )}
      <details className="hint-box solution" data-part="solution" data-after={after} hidden={after !== undefined}>
        <summary>Worked solution</summary>
        <div>
          {children}
          <fieldset className="mark needs-script no-print" data-part="mark">
            <legend>How did it go?</legend>
            <button type="button" className="btn line" value="had-it">
              I had it
            </button>
            <button type="button" className="btn line" value="not-yet">
              Not yet
            </button>
          </fieldset>
        </div>
      </details>
    </>
  );
}

/** @throws BookError naming lesson and id when there is not exactly one solution. */
export function Exercise({ id, title, minutes, where = 'on paper', children }: ExerciseProps) {
  const lesson = useLesson();
  const number = lesson.ledger.number('exercise', id);
  const hints = takeSlots<WithChildren>(children, Hint);
  const solutions = takeSlots<WithChildren>(hints.rest, Solution);
  faultsOf(lesson.id, 'Exercise', id, () => {
    if (solutions.slots.length !== 1) throw new BookError(`give exactly one <Solution> (found ${solutions.slots.length})`);
  });
  return (
    <details className="exercise block" id={`exercise-${id}`} data-enhance="exercise" data-key={`${lesson.id}/${id}`}>
      <summary>
        <span>
          <span className="visually-hidden">Exercise {number}: </span>
          {title}
        </span>
        <span className="level">
          {where}, {minutes} min
        </span>
      </summary>
      <div className="task">
        {solutions.rest}
        {hints.slots.map((hint, i) => (
          <details key={i} className="hint-box">
            <summary>{hints.slots.length > 1 ? `Hint ${i + 1}` : 'Hint'}</summary>
            <div>{hint.props.children}</div>
          </details>
        ))}
        <Worked>{solutions.slots[0]?.props.children}</Worked>
      </div>
    </details>
  );
}
