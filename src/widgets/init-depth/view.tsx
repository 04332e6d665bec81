/** @file Ridges of activations and gradients by layer, beside them sizes by layer, below them the map of depth and σ. */
import type { ReactNode } from 'react';
import { ByLayer } from '../shared/signal/by-layer';
import { Chaos } from './chaos';
import { Ridges } from '../shared/signal/ridges';
import type { Props } from '../shared/signal/shared';

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Ridges {...props} />
      <ByLayer {...props} />
      <div className="whole">
        <Chaos {...props} />
      </div>
    </div>
  );
}
