/** @file Answers on paper: collected where the questions stand, printed at the end, so that a reader can think first. */
import { createContext, useContext, useState, type ReactNode } from 'react';

interface Answer {
  /** What it answers, as the question is called in the text: "Predict 2". */
  name: string;
  /** Id of the question on this page. */
  to: string;
  body: ReactNode;
}

const AnswersContext = createContext<Answer[] | null>(null);

/** Around one lesson on paper. Pages are rendered once, in document order, so the answers come in the order of the questions. */
export function AnswersProvider({ children }: { children: ReactNode }) {
  const [answers] = useState<Answer[]>([]);
  return <AnswersContext value={answers}>{children}</AnswersContext>;
}

/** Hands an answer on to the end of the lesson. */
export function useAnswers(): (answer: Answer) => void {
  const answers = useContext(AnswersContext);
  return (answer) => void answers?.push(answer);
}

/** The end of the lesson: every answer under the name of its question. Must stand after everything that asks. */
export function Answers() {
  const answers = useContext(AnswersContext) ?? [];
  if (answers.length === 0) return null;
  return (
    <section className="paper-answers" aria-labelledby="answers">
      <h2 id="answers">Answers</h2>
      {answers.map(({ name, to, body }) => (
        <div className="paper-answer" key={to}>
          <h3>
            <a href={`#${to}`}>{name}</a>
          </h3>
          {body}
        </div>
      ))}
    </section>
  );
}
