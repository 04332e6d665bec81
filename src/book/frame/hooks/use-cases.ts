/** @file Tells the page when a reader ends a case of a widget that has cases; those that are over when they come on screen do not count. */
import { useEffect } from 'react';
import type { Specs, Values } from '../../../base/params';
import type { Widget } from '../../../widgets/define';
import { CASE_EVENT, type CaseEnd } from '../../progress/cases';
import type { FrameTools } from '../frame-tools';

/** Says when a case that was seen open has ended; looked at after every change of the run. */
export function caseWatch({
  id,
  caseOf,
}: Pick<Widget, 'id' | 'caseOf'>): (frame: object, params: Values<Specs>) => CaseEnd | null {
  let open: number | null = null;
  return (frame, params) => {
    if (!caseOf) return null;
    const { name, result } = caseOf(frame, params);
    const ended = open === name;
    open = result === null ? name : null;
    return ended && result !== null ? { key: `${id}/${name}`, result } : null;
  };
}

export function useCases({ widget, run, root }: Pick<FrameTools, 'widget' | 'run' | 'root'>): void {
  useEffect(() => {
    if (!widget.caseOf) return undefined;
    const watch = caseWatch(widget);
    const look = (): void => {
      const { frames, cursor, shown } = run.getState();
      const frame = frames[cursor];
      const detail = frame && watch(frame, shown);
      if (detail) root.current?.dispatchEvent(new CustomEvent(CASE_EVENT, { bubbles: true, detail }));
    };
    look();
    return run.subscribe(look);
  }, [widget, run, root]);
}
