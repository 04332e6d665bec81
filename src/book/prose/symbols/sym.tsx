/** @file <Sym>: a symbol in running text that lights its marks in formulas, widgets and code, and is lit by them. */
import type { ReactNode } from 'react';

/** @param name the same as in `\htmlClass{sym sym-NAME}{…}` and `data-symbol="NAME"` */
export function Sym({ name, children }: { name: string; children: ReactNode }) {
  return (
    <button type="button" className={`sym sym-${name}`} data-symbol={name} aria-pressed="false">
      {children}
    </button>
  );
}
