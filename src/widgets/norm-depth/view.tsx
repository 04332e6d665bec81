/** @file Ridges and sizes by layer as in init-depth, and below them how many units sleep. */
import type { ReactNode } from 'react';
import { ByLayer } from '../shared/signal/by-layer';
import { Ridges } from '../shared/signal/ridges';
import type { Props } from '../shared/signal/shared';
import { Asleep } from './asleep';

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Ridges {...props} />
      <ByLayer {...props} />
      <div className="whole">
        <Asleep {...props} />
      </div>
    </div>
  );
}
