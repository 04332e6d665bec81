/** @file The line that offers a newer edition of the open page. Nothing happens until the reader chooses. */

function button(label: string, look: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = look;
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

/** Shows the offer, once. `accept` runs when the reader takes it. */
export function offerEdition(accept: () => void): void {
  if (document.querySelector('[data-edition]')) return;
  const box = document.createElement('aside');
  box.className = 'edition no-print';
  box.dataset.edition = '';
  box.setAttribute('aria-label', 'New edition');
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'status');
  box.append(sentence);
  document.body.append(box);
  // Filled after it stands in the page, so that it is spoken.
  sentence.textContent = 'A newer edition of this page is ready.';
  box.append(
    button('Load it', 'btn main', () => {
      box.remove();
      accept();
    }),
    button('Later', 'btn line', () => box.remove()),
  );
}
