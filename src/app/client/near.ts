/** @file Work that waits until the reader comes near. */

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Runs `wake` once, when `element` is within 200 px of the viewport; at once for one without a box of its own, or with `data-now`. */
export function whenNear(element: Element, wake: () => void): void {
  if (element.matches('[data-now]') || getComputedStyle(element).display === 'contents') return wake();
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
