/** @file <Recap>: the lesson in a few sentences, before the exercises. */
import type { ReactNode } from 'react';

export function Recap({ children }: { children: ReactNode }) {
  return (
    <div className="recap block">
      <p className="eyebrow">In short</p>
      {children}
    </div>
  );
}
