/** @file Loading a part of the page that may fail: one silent retry, then a sentence and a button. The prose stands either way. */

/** Awaits `load`, and once more after a second if it fails. */
async function twice<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return load();
  }
}

function complaint(retry: () => void): HTMLElement {
  const box = document.createElement('div');
  box.className = 'load-fault';
  box.setAttribute('role', 'status');
  const sentence = document.createElement('p');
  sentence.textContent = 'This part could not be loaded. What you see is its printed state.';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn line';
  button.textContent = 'Try again';
  button.addEventListener('click', retry);
  box.append(sentence, button);
  return box;
}

/**
 * Runs `load` for `element`. After two failures a sentence with a button stands before the element.
 * The button tries once more and then, since browsers may remember a failed module, reloads the page.
 */
export function loadFor(element: Element, load: () => Promise<void>): void {
  twice(load).catch((error: unknown) => {
    console.warn('A part of the page could not be loaded.', error);
    const box = complaint(() => {
      load().then(
        () => box.remove(),
        () => location.reload(),
      );
    });
    element.before(box);
  });
}
