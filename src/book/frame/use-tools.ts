/** @file Makes the tools of a frame from its props. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Widget } from '../../widgets/define';
import type { BaseState, FrameTools } from './frame-tools';
import type { LinkedState } from './output/link';
import type { RunStore } from './run-store';
import { useUi } from './ui';

export interface FrameProps {
  widget: Widget;
  run: RunStore;
  base: BaseState;
  hide?: readonly string[];
  lock?: readonly string[];
  number?: string;
  alone?: boolean;
  embedded?: boolean;
  idPrefix: string;
  /** What the address asks for; shown after the printed state has been taken over. */
  linked?: LinkedState;
}

const NOTHING: readonly string[] = [];

/** False while the server's page is being taken over, true from then on. */
export function useLive(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

/** What the page and the link together take away or freeze. */
function useNames(given: readonly string[] = NOTHING, linked: readonly string[] = NOTHING, live: boolean): readonly string[] {
  return useMemo(() => (live ? [...new Set([...given, ...linked])] : given), [given, linked, live]);
}

export function useTools(props: FrameProps): FrameTools {
  const { widget, run, base, linked, idPrefix, number, alone = false, embedded = false } = props;
  const ui = useUi();
  const root = useRef<HTMLElement>(null);
  const plots = useRef<HTMLDivElement>(null);
  const live = useLive();
  const hide = useNames(props.hide, linked?.hide, live);
  const lock = useNames(props.lock, linked?.lock, live);
  const [wanted] = useState(linked?.state ?? null);
  useEffect(() => {
    if (wanted) void run.show(wanted);
  }, [run, wanted]);
  useEffect(() => () => run.destroy(), [run]);
  return useMemo(() => {
    const show = (state: BaseState): void => void run.show(state);
    return {
      ...{ widget, run, base, number, alone, embedded, idPrefix, root, plots, ui, hide, lock, show },
      // In somebody else's page the author is who wrote the address.
      reset: () => show((embedded && wanted) || base),
      hidden: (name: string) => hide.includes(name),
      locked: (name: string) => lock.includes(name),
    };
  }, [widget, run, base, wanted, number, alone, embedded, idPrefix, ui, hide, lock]);
}
