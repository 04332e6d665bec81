/** @file <N>: a decimal number in prose that is no result, with the reason why it may stand there typed by hand. */
import type { ReactNode } from 'react';

/** The reasons that count: it defines something, it is a setting the reader makes, it was cited, or it follows on paper. */
export const reasons = ['definition', 'setting', 'cited', 'arithmetic'] as const;

export function N({ why, children }: { why: (typeof reasons)[number]; children: ReactNode }) {
  return (
    <span className="num" data-why={why}>
      {children}
    </span>
  );
}
