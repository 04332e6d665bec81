/** @file The help sheet: every key that works while the widget has the focus, read from the list of actions. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { actions, keyName } from '../actions';
import { useFacts } from '../facts';
import { useFrame } from '../frame-tools';

const ALWAYS = [
  ['Up and down arrow', 'on the picture, light the rows and lines one after another'],
  ['Arrows', 'on a slider or a point, move it by one step; with Shift by ten'],
  ['Home, End', 'on a slider, go to its ends'],
] as const;

export function HelpSheet(): ReactNode {
  const { ui, idPrefix } = useFrame();
  const facts = useFacts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ui.helpOpen) dialog.current?.showModal();
  }, [ui.helpOpen]);
  if (!ui.helpOpen) return null;
  const keyed = actions.filter((action) => action.keys && action.offered?.(facts) !== false);
  return (
    <dialog ref={dialog} className="w-help" aria-labelledby={`${idPrefix}-help`} onClose={() => ui.showHelp(false)}>
      <h4 id={`${idPrefix}-help`}>Keys of this widget</h4>
      <dl>
        {keyed.map((action) => (
          <div key={action.id}>
            <dt>
              <kbd>{action.keys?.map(keyName).join(', ')}</kbd>
            </dt>
            <dd>{action.label(facts)}</dd>
          </div>
        ))}
        {ALWAYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="btn line">
          <span>Close</span>
        </button>
      </form>
    </dialog>
  );
}
