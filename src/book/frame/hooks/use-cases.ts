/** @file Tells the page when a reader ends a case of a widget that has cases; those that are over when they come on screen do not count. */
import { useEffect } from 'react';
import type { CaseResult } from '../../../widgets/define';
import type { FrameTools } from '../frame-tools';

/** Sent by the figure, and heard in the document. */
export const CASE_EVENT = 'watch-it-learn:case';

/** What the event carries; `key` is `widget/case`. */
export interface CaseEnd {
  readonly key: string;
  readonly result: CaseResult;
}

export function useCases({ widget, run, root }: Pick<FrameTools, 'widget' | 'run' | 'root'>): void {
  useEffect(() => {
    const { caseOf } = widget;
    if (!caseOf) return undefined;
    let open: number | null = null;
    const look = (): void => {
      const { frames, cursor, shown } = run.getState();
      const frame = frames[cursor];
      if (!frame) return;
      const { name, result } = caseOf(frame, shown);
      const ended = result !== null && open === name;
      open = result === null ? name : null;
      const detail = { key: `${widget.id}/${name}`, result } as CaseEnd;
      if (ended) root.current?.dispatchEvent(new CustomEvent(CASE_EVENT, { bubbles: true, detail }));
    };
    look();
    return run.subscribe(look);
  }, [widget, run, root]);
}
