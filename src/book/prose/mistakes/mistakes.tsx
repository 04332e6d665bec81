/** @file <Mistakes>: what learners often believe, met head on, each beside what is so. */
import type { ReactNode } from 'react';

interface WithChildren {
  children: ReactNode;
}

/** A list of <Mistake>s. */
export function Mistakes({ children }: WithChildren) {
  return <div className="mistakes block">{children}</div>;
}

/** @param belief the wrong sentence, as learners say it; the children say what is so and why */
export function Mistake({ belief, children }: WithChildren & { belief: string }) {
  return (
    <section className="mistake">
      <p className="belief">
        <span className="visually-hidden">Often believed: </span>“{belief}”
      </p>
      <div>{children}</div>
    </section>
  );
}
