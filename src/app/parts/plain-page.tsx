/** @file The frame of pages that are neither home nor lesson: a title, a lead, sections. */
import type { ReactNode } from 'react';

interface PageOpeningProps {
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** Begins at the left edge of the wide column, above what is as wide. */
  wide?: boolean;
}

export function PageOpening({ eyebrow, title, lead, wide = false }: PageOpeningProps) {
  return (
    <header className={wide ? 'opening alone' : 'opening'} id="content">
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
    </header>
  );
}
