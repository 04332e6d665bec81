/** @file The icons of the frame, from the drawing at the top of every page. */
import type { ReactNode } from 'react';

export type IconName = 'play' | 'pause' | 'back' | 'step' | 'dice' | 'stop';

/** One icon; the button around it has the name. */
export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
