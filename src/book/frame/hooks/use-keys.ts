/** @file The keys of a widget. They work while the focus is inside it, and never take a key from a control that needs it. */
import { useCallback } from 'react';
import type { KeyboardEvent } from 'react';
import { actions } from '../actions';
import { factsOf } from '../facts';
import type { FrameTools } from '../frame-tools';

/** Keys that the focused element uses itself. */
export function isTaken(target: Element, key: string): boolean {
  if (target.closest('input[type="text"], select, textarea, dialog, [contenteditable="true"]')) return true;
  const letter = key === 'r' || key === '?';
  if (target.closest('input, [role="slider"]')) return !letter;
  return target.closest('button, a, summary, label') !== null && key === ' ';
}

/** The handler for the frame's root element. */
export function useKeys(tools: FrameTools): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!(event.target instanceof Element) || isTaken(event.target, key)) return;
      const action = actions.find(({ keys }) => keys?.includes(key));
      if (!action || tools.hidden(action.id) || (action.place === 'play' && tools.hidden('play'))) return;
      const facts = factsOf(tools.run.getState(), tools.widget);
      if (action.offered?.(facts) === false || action.enabled?.(facts) === false) return;
      event.preventDefault();
      void action.perform(tools, facts);
    },
    [tools],
  );
}
