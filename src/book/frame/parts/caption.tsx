/** @file The caption: the finding in bold, its numbers, where the toy stops. Screen readers hear the first two as the run goes on. */
import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { spoken } from '../../../viz/number/format';
import { Rich } from '../../../viz/number/rich';
import type { Description, Widget } from '../../../widgets/define';
import { useFrame } from '../frame-tools';
import { useAnnouncer } from '../hooks/use-announcer';
import { useResting } from '../hooks/use-resting';
import type { RunState } from '../run-store';
import { useRun } from '../use-run';

type Described = Pick<RunState, 'frames' | 'cursor' | 'shown'>;

/** The description of the frame under the cursor. */
export function describeState(widget: Widget, { frames, cursor, shown }: Described): Description {
  const frame = frames[cursor];
  return frame ? widget.describe(frame, shown, frames) : { finding: 'The first frame is on its way.', detail: '' };
}

const described = ({ frames, cursor, shown }: RunState): Described => ({ frames, cursor, shown });

/** Finding and detail. */
export function Words({ finding, detail }: Description): ReactNode {
  return (
    <span data-describe="">
      <strong>
        <Rich text={finding} />
      </strong>
      <span> </span>
      <Rich text={detail} />
    </span>
  );
}

/** "Where the toy stops: …", with the words in front if the author left them out. */
export function Toy({ text }: { text: string }): ReactNode {
  return <span className="toy">{text.startsWith('Where the toy stops') ? text : `Where the toy stops: ${text}`}</span>;
}

export function Caption(): ReactNode {
  const { widget } = useFrame();
  const ref = useRef<HTMLElement>(null);
  const [visible, setVisible] = useState(false);
  useResting(
    ref,
    useCallback((now: boolean) => setVisible(now), []),
  );
  const description = describeState(widget, useRun(described));
  const said = useAnnouncer(spoken(`${description.finding} ${description.detail}`), visible);
  return (
    <figcaption className="w-caption" ref={ref}>
      <Words {...description} />
      <span> </span>
      <Toy text={widget.idealised} />
      <span className="visually-hidden" aria-live="polite" data-announcer="">
        {/* No text at all rather than an empty one, which Preact would write again and again. */}
        {said || null}
      </span>
    </figcaption>
  );
}
