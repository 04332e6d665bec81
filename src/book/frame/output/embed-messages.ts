/**
 * @file What an embedded widget says to the page around it: its height, and nothing else. Plain objects, to the parent only.
 * Canvas understands `lti.frameResize`; any page can listen for `watch-it-learn:height`.
 */

/** The only message that is listened to. */
export function isPing(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { type, ...rest } = data as Record<string, unknown>;
  return type === 'watch-it-learn:ping' && Object.keys(rest).length === 0;
}

/** Tells the height now, whenever it changes, and when the parent asks. */
export function connectEmbed(id: string): void {
  const { parent } = window;
  if (parent === window) return;
  let told = 0;
  const tell = (again: boolean): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told && !again) return;
    told = height;
    // The parent's origin is unknown, and a height is no secret.
    parent.postMessage({ type: 'watch-it-learn:height', version: 1, id, height }, '*');
    parent.postMessage({ subject: 'lti.frameResize', height }, '*');
  };
  new ResizeObserver(() => tell(false)).observe(document.body);
  window.addEventListener('message', (event) => {
    if (event.source === parent && isPing(event.data)) tell(true);
  });
}
