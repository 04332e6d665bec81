/** @file Work that waits until the reader comes near. */

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Runs `wake` once, when `element` is within 200 px of the viewport; at once for an element without a box of its own. */
export function whenNear(element: Element, wake: () => void): void {
  if (getComputedStyle(element).display === 'contents') return wake();
  observer ??= new IntersectionObserver(
    (entries, self) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        self.unobserve(target);
        waiting.get(target)?.();
      }
    },
    { rootMargin: '200px' },
  );
  waiting.set(element, wake);
  observer.observe(element);
}
