/** @file The run's central lines twice: as they stand in this book's core, and as a PyTorch script of this very state. */
import type { ReactNode } from 'react';
import { scriptRun } from '../../../experiments/script-run';
import { useFrame } from '../frame-tools';
import { copyText } from '../output/save';

function Listing({ title, code }: { title: string; code: string }): ReactNode {
  const { ui } = useFrame();
  const copy = async (): Promise<void> =>
    ui.say((await copyText(code)) ? 'Code copied.' : 'Copying is not allowed here; select the code.');
  return (
    <div className="w-listing">
      <div className="w-listing-head">
        <span>{title}</span>
        <button type="button" className="btn" onClick={() => void copy()}>
          <span>Copy</span>
        </button>
      </div>
      <pre tabIndex={0} role="region" aria-label={title}>
        <code>{code}</code>
      </pre>
    </div>
  );
}

export function CodePanel(): ReactNode {
  const { widget, run, idPrefix } = useFrame();
  const { code } = widget.experiment;
  const shown = scriptRun(run.getState());
  if (!code || !shown) return null;
  return (
    <div className="w-panel" id={`${idPrefix}-code`}>
      <Listing title="In this book’s core" code={code.core.trim()} />
      <Listing title="In PyTorch, this state, ending in the number on screen" code={code.torch(shown).trim()} />
    </div>
  );
}
