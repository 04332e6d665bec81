/** @file <Note>: a margin note on wide pages, folded under its anchor on narrow ones; by CSS alone. */
import type { ReactNode } from 'react';

/** @param title what the folded line says, such as "why not constants?" */
export function Note({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="mnote">
      <summary>Note: {title}</summary>
      <div className="note">{children}</div>
    </details>
  );
}
