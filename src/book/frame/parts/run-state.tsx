/** @file The state sentence: what overflowed, where, why, and one way out. Between head and plots, so nothing is ever a blank. */
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { decapitalized } from '../../../base/names';
import { coerce, format, type Specs } from '../../../base/params';
import { divergenceOf } from '../../../experiments/define';
import { Rich } from '../../../viz/number/rich';
import { useFrame } from '../frame-tools';
import { Icon } from '../icon';
import type { RunState } from '../run-store';
import { useRun } from '../use-run';

interface Trouble {
  title: string;
  text: string;
  /** What the button says; without one the way out is to start again. */
  undo: string | null;
}

/** "Set learning rate to 0.1": what the author's way out does; or that the reader's last change is taken back. */
function undoText(specs: Specs, advice: RunState['advice']): string {
  const changes = Object.entries(advice ?? {}).flatMap(([name, value]) => {
    const spec = specs[name];
    return spec ? [`${decapitalized(spec.label)} to ${format(spec, coerce(spec, value))}`] : [];
  });
  return changes.length > 0 ? `Set ${changes.join(', ')}` : 'Undo the last change';
}

/** What to say of the state, or null while all is well. The cursor may stand before the step that diverged. */
export function troubleOf(specs: Specs, { status, frames, cursor, message, canUndo, advice }: RunState): Trouble | null {
  const frame = frames[cursor];
  const divergence = frame ? divergenceOf(frame) : null;
  if (divergence) {
    const { step, layer, op } = divergence;
    const when = step > 0 ? ` at step ${step}` : '';
    const where = layer === undefined ? '' : ` in layer ${layer}`;
    // `step` names no operation: the sentence says what grew.
    const cause = op === undefined || op === 'step' ? '' : `: overflow in ${op}`;
    return {
      title: `Diverged${when}${where}${cause}.`,
      text: divergence.message,
      undo: canUndo ? undoText(specs, advice) : null,
    };
  }
  if (status === 'failed') return { title: 'The run stopped.', text: message ?? 'It could not go on.', undo: null };
  return null;
}

/** The button goes with the trouble; whoever pressed it by key goes on from the picture. */
const keepPlace = (button: Element): void =>
  button.closest('[data-island], .widget')?.querySelector<HTMLElement>('.w-plots')?.focus({ preventScroll: true });

export function StateSentence(): ReactNode {
  const { widget, run, reset } = useFrame();
  const specs = widget.experiment.params;
  const trouble = useCallback((state: RunState): Trouble | { title: '' } => troubleOf(specs, state) ?? { title: '' }, [specs]);
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
              onClick={(event) => {
                keepPlace(event.currentTarget);
                if (found.undo) run.undo();
                else reset();
              }}
            >
              <span>{found.undo ?? 'Start again'}</span>
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
