/** @file The run's central lines twice: as they stand in this book's core, and as a PyTorch script of this very state. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Specs, Values } from '../../../base/params';
import type { Code } from '../../../experiments/define';
import { scriptRun } from '../../../experiments/script-run';
import { useFrame } from '../frame-tools';
import { copyText } from '../output/save';
import type { RunStore } from '../run-store';

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

/** The script of the state that was on screen when the panel was opened. */
function useScript(code: Code<Values<Specs>, object> | undefined, run: RunStore): string {
  const [script, setScript] = useState('The script is on its way.');
  useEffect(() => {
    const shown = scriptRun(run.getState());
    if (!code || !shown) return;
    void Promise.resolve(code.torch(shown)).then(
      (text) => setScript(text.trim()),
      () => setScript('The script could not be loaded. Are you offline? Close the panel and open it again.'),
    );
  }, [code, run]);
  return script;
}

export function CodePanel(): ReactNode {
  const { widget, run, idPrefix } = useFrame();
  const { code } = widget.experiment;
  const script = useScript(code, run);
  if (!code) return null;
  return (
    <div className="w-panel" id={`${idPrefix}-code`}>
      <Listing title="In this book’s core" code={code.core.trim()} />
      <Listing title="In PyTorch, this state, ending in the number on screen" code={script} />
    </div>
  );
}
