/** @file The width of a plot: 368 px where nothing can be measured (server, paper), the container's width after hydration. */
import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Width that the server draws at. Plots keep their height, so measuring later shifts nothing. */
export const SERVER_WIDTH = 368;

const NARROWEST = 160;

/** Follows the width of `ref`'s element, in whole pixels. */
export function useWidth(ref: RefObject<Element | null>): number {
  const [width, setWidth] = useState(SERVER_WIDTH);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => {
      const now = Math.round(element.getBoundingClientRect().width);
      if (now > 0) setWidth(Math.max(NARROWEST, now));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
