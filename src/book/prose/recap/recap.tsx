/** @file <Recap>: the lesson in a few sentences, before the exercises. */
import type { ReactNode } from 'react';

export function Recap({ children }: { children: ReactNode }) {
  return (
    <section className="recap block" aria-label="Recap">
      <p className="eyebrow">In short</p>
      {children}
    </section>
  );
}
