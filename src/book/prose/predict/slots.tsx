/** @file The marked children of a question: what is asked, what may be chosen, what is said afterwards. */
import type { ReactNode } from 'react';
import type { ChoiceProps } from './answer';

/** The question; one in every Predict and Quiz. */
export function Ask({ children }: { children?: ReactNode }) {
  return <div className="q">{children}</div>;
}

/** One choice of a `kind="choice"` Predict: a condition on the measure, or `correct` where nothing is measured. */
export function Choice({ children }: ChoiceProps & { children?: ReactNode }) {
  return <>{children}</>;
}

/** What is explained once the reader has committed. */
export function After({ children }: { children?: ReactNode }) {
  return <div className="after">{children}</div>;
}
