/** @file A quiz as its author wrote it, taken apart: what is asked, the options checked, and their order on the page. */
import type { ReactNode } from 'react';
import { BookError } from '../../../base/errors';
import { faultsOf, useLesson } from '../lesson/lesson-context';
import { Ask } from '../predict/slots';
import { takeSlots } from '../shared/slots';
import type { QuizKind } from './grade';
import { shuffled } from './grade';
import type { PreparedOption } from './option-row';

interface WithChildren {
  children?: ReactNode;
}

export interface QuizProps extends WithChildren {
  id: string;
  kind: QuizKind;
  /** Unit printed after the field of a `number` question. */
  unit?: string;
}

export interface OptionProps extends WithChildren {
  correct?: boolean;
  /** What a reader who chooses this believes; a question or a short sentence. Needed on every wrong option. */
  misconception?: string;
  /** In `number` questions: the number this feedback is for, and how near counts. Absent: any other number. */
  value?: number;
  within?: number;
}

/** One option; in `order` questions one step, written in the right order. */
export function Option({ children }: OptionProps) {
  return <>{children}</>;
}

/** Why this option is right, or what its misconception overlooks. */
export function Feedback({ children }: WithChildren) {
  return <>{children}</>;
}

/** @throws BookError naming lesson, id and mend when options lack feedback or the right answer is not one. */
export function useQuestion({ id, kind, children }: QuizProps) {
  const lesson = useLesson();
  const number = lesson.ledger.number('quiz', id);
  const asked = takeSlots<WithChildren>(children, Ask);
  const { slots, rest } = takeSlots<OptionProps>(asked.rest, Option);
  const options = faultsOf(lesson.id, 'Quiz', id, () =>
    prepare(
      kind,
      slots.map((slot) => slot.props),
    ),
  );
  const order = kind === 'order' ? shuffled(options.length, id) : options.map((_, i) => i);
  return { lesson, number, asked: asked.slots, rest, options, order };
}

/** Splits text from feedback, and holds the question to its promises. */
export function prepare(kind: QuizKind, options: readonly OptionProps[]): PreparedOption[] {
  if (options.length < 2) throw new BookError(`a question needs at least two <Option>s (found ${options.length})`);
  const right = options.filter((option) => option.correct).length;
  if (kind === 'several' && right === 0) throw new BookError('mark the right options as correct');
  if ((kind === 'one' || kind === 'number') && right !== 1)
    throw new BookError(`mark exactly one <Option> as correct (found ${right})`);
  return options.map(({ children, ...props }, i) => {
    const { slots, rest } = takeSlots<WithChildren>(children, Feedback);
    if (slots.length !== 1) throw new BookError(`option ${i + 1} needs exactly one <Feedback> (found ${slots.length})`);
    if (!props.correct && !props.misconception && kind !== 'order') {
      throw new BookError(`option ${i + 1} is wrong: say which misconception it reveals, misconception="…"`);
    }
    return { ...props, correct: props.correct ?? false, text: rest, feedback: slots[0]?.props.children };
  });
}
