/** @file The block in space, its inputs laid out flat, and its outputs. */
import type { ReactNode } from 'react';
import type { Frame, Settings } from '../../experiments/norm-axes/experiment';
import type { ViewProps } from '../define';
import { BlockPlot } from './block';
import { Pages } from './pages';
import { namesOf } from './shared';
import './view.css';

export type { Frame, Settings };
export type Props = ViewProps<Settings, Frame>;

export function View(props: Props): ReactNode {
  const { frame, params } = props;
  const { image, channel } = namesOf(params);
  const pushed = params.push !== 0;
  return (
    <div className="panels">
      <BlockPlot {...props} />
      <div>
        <Pages
          props={props}
          title="Inputs"
          measure={`row: ${image}; column: ${channel}; lit: one mean`}
          values={frame.before}
          lit={frame.shared}
        />
        <Pages
          props={props}
          title="Outputs"
          measure={pushed ? 'lit: moved by the change' : 'lit: from one mean and variance'}
          values={frame.after}
          lit={pushed ? frame.moved : frame.shared}
        />
      </div>
    </div>
  );
}
