/** @file The head of a frame: number, title, word buttons, and the panels that they open. */
import type { ReactNode } from 'react';
import { useFrame } from '../frame-tools';
import { ActionItems } from './action-button';
import { CodePanel } from './code-panel';
import { SharePanel } from './share-panel';

export function Head(): ReactNode {
  const { widget, number, idPrefix, ui, alone } = useFrame();
  // Alone on its page the widget stands right under the page's title; in a lesson, under a section's.
  const Title = alone ? 'h2' : 'h3';
  return (
    <>
      <div className="w-head">
        <Title className="w-title" id={`${idPrefix}-title`}>
          {number !== undefined && <span className="w-number">{`${number} `}</span>}
          <span>{widget.title}</span>
        </Title>
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
