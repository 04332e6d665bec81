/** @file The state sentence: what overflowed, where, why, and one way out. Between head and plots, so nothing is ever a blank. */
import type { ReactNode } from 'react';
import { divergenceOf } from '../../../experiments/define';
import { Rich } from '../../../viz/number/rich';
import { useFrame } from '../frame-tools';
import { Icon } from '../icon';
import type { RunState } from '../run-store';
import { useRun } from '../use-run';

interface Trouble {
  title: string;
  text: string;
  undo: boolean;
}

/** What to say of the state, or null while all is well. The cursor may stand before the step that diverged. */
export function troubleOf({ status, frames, cursor, message, canUndo }: RunState): Trouble | null {
  const frame = frames[cursor];
  const divergence = frame ? divergenceOf(frame) : null;
  if (divergence) {
    const { step, layer, op } = divergence;
    const when = step > 0 ? ` at step ${step}` : '';
    const where = layer === undefined ? '' : ` in layer ${layer}`;
    // `step` names no operation: the sentence says what grew.
    const cause = op === undefined || op === 'step' ? '' : `: overflow in ${op}`;
    return { title: `Diverged${when}${where}${cause}.`, text: divergence.message, undo: canUndo };
  }
  if (status === 'failed') return { title: 'The run stopped.', text: message ?? 'It could not go on.', undo: false };
  return null;
}

const trouble = (state: RunState): Trouble | { title: '' } => troubleOf(state) ?? { title: '' };

export function StateSentence(): ReactNode {
  const { run, reset } = useFrame();
  const found = useRun(trouble);
  return (
    <div role="status" className="w-state-place">
      {'text' in found && (
        <div className="w-state">
          <Icon name="stop" />
          <p>
            <b>{found.title}</b>
            <span> </span>
            <Rich text={found.text} />
            <br />
            <button
              type="button"
              className="btn line needs-script"
              data-action="undo"
              onClick={() => (found.undo ? run.undo() : reset())}
            >
              <span>{found.undo ? 'Undo the last change' : 'Start again'}</span>
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
