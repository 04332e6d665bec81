/** @file How a Predict keeps a widget's run button locked until the reader has committed or skipped. */

/** Fired on the document when a guard opens; `detail` says which widget and whether the reader skipped. */
export const GUARD_EVENT = 'book:guard';

export interface GuardDetail {
  readonly widget: string;
  readonly skipped: boolean;
}

/** Whether a Predict on this page still guards the widget. False where none does. */
export function isGuarded(widget: string): boolean {
  const guards = document.querySelectorAll<HTMLElement>('[data-guards]:not([data-open])');
  return Array.from(guards).some((guard) => guard.dataset.guards === widget);
}

/** Calls `onOpen` when the widget's guard opens; returns the way to stop listening. */
export function onGuardOpen(widget: string, onOpen: (detail: GuardDetail) => void): () => void {
  const listen = (event: Event): void => {
    const { detail } = event as CustomEvent<GuardDetail>;
    if (detail.widget === widget) onOpen(detail);
  };
  document.addEventListener(GUARD_EVENT, listen);
  return () => document.removeEventListener(GUARD_EVENT, listen);
}

/** Marks a Predict as answered and tells the widget it guards, if any. */
export function openGuard(predict: HTMLElement, skipped: boolean): void {
  predict.dataset.open = '';
  const widget = predict.dataset.guards;
  if (widget) document.dispatchEvent(new CustomEvent<GuardDetail>(GUARD_EVENT, { detail: { widget, skipped } }));
}
