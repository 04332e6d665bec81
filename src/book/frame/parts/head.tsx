/** @file The head of a frame: number, title, word buttons, and the panels that they open. */
import type { ReactNode } from 'react';
import { useFrame } from '../frame-tools';
import { ActionItems } from './action-button';
import { CodePanel } from './code-panel';
import { SharePanel } from './share-panel';

export function Head(): ReactNode {
  const { widget, number, idPrefix, ui } = useFrame();
  return (
    <>
      <div className="w-head">
        <h3 id={`${idPrefix}-title`}>
          {number !== undefined && <span className="w-number">{number}</span>}
          <span>{widget.title}</span>
        </h3>
        <ul className="w-menu">
          <ActionItems place="head" />
        </ul>
      </div>
      {ui.panel === 'share' && <SharePanel />}
      {ui.panel === 'more' && <MorePanel />}
      {ui.panel === 'code' && <CodePanel />}
      <p className="w-notice" role="status">
        <span>{ui.notice}</span>
      </p>
    </>
  );
}

function MorePanel(): ReactNode {
  const { idPrefix } = useFrame();
  return (
    <div className="w-panel" id={`${idPrefix}-more`}>
      <ul className="w-menu">
        <ActionItems place="more" />
      </ul>
    </div>
  );
}
