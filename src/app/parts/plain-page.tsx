/** @file The frame of pages that are neither home nor lesson: a title, a lead, sections. */
import type { ReactNode } from 'react';

export function PageOpening({ eyebrow, title, lead }: { eyebrow?: string; title: string; lead?: ReactNode }) {
  return (
    <header className="opening" id="content">
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
    </header>
  );
}
