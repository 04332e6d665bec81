/** @file What a screen reader hears while a run goes on: one message in two seconds at most, the last one always, none off screen. */
import { useEffect, useRef, useState } from 'react';

/** Least time between two messages. */
const QUIET = 2000;

/** The text for a polite live region. The first text is not announced: the reader finds it on the page. */
export function useAnnouncer(text: string, audible: boolean): string {
  const [said, setSaid] = useState('');
  const first = useRef(text);
  const lastAt = useRef(-QUIET);
  useEffect(() => {
    if (!audible || text === said || (said === '' && text === first.current)) return undefined;
    const wait = Math.max(0, lastAt.current + QUIET - performance.now());
    const timer = setTimeout(() => {
      lastAt.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, said, audible]);
  return said;
}
