/** @file Whether things should keep still: the reader's system asks for it, or the reader does in the settings of the book. */
import { settings, SETTINGS_EVENT } from './store';

const asked = (): MediaQueryList => window.matchMedia('(prefers-reduced-motion: reduce)');

export const isCalm = (): boolean => settings().motion === 'reduced' || asked().matches;

/** Calls `heed` when the answer may have changed; returns the way to stop listening. */
export function onCalmChange(heed: () => void): () => void {
  const system = asked();
  system.addEventListener('change', heed);
  document.addEventListener(SETTINGS_EVENT, heed);
  return () => {
    system.removeEventListener('change', heed);
    document.removeEventListener(SETTINGS_EVENT, heed);
  };
}
