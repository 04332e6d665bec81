/** @file The panel with the link to this very state and the code that embeds it, for copying by button or by hand. */
import type { ReactNode } from 'react';
import { embedCode } from '../output/embed-code';
import { useFrame } from '../frame-tools';
import { embedAddress, linkTo } from '../output/link';
import { ActionItems } from './action-button';

export function SharePanel(): ReactNode {
  const tools = useFrame();
  const { idPrefix, widget, embedded } = tools;
  const fields = [
    ['Link to what you see', linkTo(tools)],
    ['Code for another page', embedCode(embedAddress(tools), widget.title)],
  ] as const;
  return (
    <div className="w-panel" id={`${idPrefix}-share`}>
      {fields.map(([label, text]) => (
        <label key={label} className="w-copy">
          <span>{label}</span>
          <input type="text" readOnly value={text} onFocus={(event) => event.target.select()} />
        </label>
      ))}
      {!embedded && (
        <ul className="w-menu">
          <ActionItems place="share" />
        </ul>
      )}
    </div>
  );
}
