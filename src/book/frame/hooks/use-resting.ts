/** @file Tells a run when nobody can see it, so that nothing works off screen or in a hidden tab. */
import { useEffect } from 'react';
import type { RefObject } from 'react';

/** Calls `onChange` with true while any of the element is on screen in a visible tab, and with false otherwise. */
export function useResting(ref: RefObject<Element | null>, onChange: (visible: boolean) => void): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    let onScreen = true;
    const tell = (): void => onChange(onScreen && document.visibilityState === 'visible');
    const observer = new IntersectionObserver((entries) => {
      onScreen = entries.at(-1)?.isIntersecting ?? onScreen;
      tell();
    });
    observer.observe(element);
    document.addEventListener('visibilitychange', tell);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', tell);
    };
  }, [ref, onChange]);
}
