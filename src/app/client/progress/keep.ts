/** @file Export, import and erase on the progress page; each says what happened, and erasing asks first. */
import { saveFile } from '../../../book/frame/output/save';
import { progress } from '../../../book/progress';
import { importText } from '../../../book/progress/import';
import { part } from '../../../book/prose/shared/dom';

/** More than a reader can have done; a file beyond it is another one, and is not read into memory. */
const MOST_BYTES = 5_000_000;

const json = (text: string): Blob => new Blob([text], { type: 'application/json' });

async function importFile(file: File): Promise<string> {
  if (file.size > MOST_BYTES) return `“${file.name}” is too large to hold answers of this book.`;
  try {
    return importText(progress(), await file.text()).message;
  } catch {
    return `“${file.name}” could not be read.`;
  }
}

/** The question before erasing: it takes the focus, and gives it back. */
function confirmErase(root: HTMLElement, say: (text: string) => void): void {
  const [ask, box] = [part<HTMLButtonElement>(root, 'erase'), part(root, 'confirm')];
  const [yes, no] = [part(root, 'erase-yes'), part(root, 'erase-no')];
  if (!ask || !box || !yes || !no) return;
  const close = (): void => {
    box.hidden = true;
    ask.focus();
  };
  ask.addEventListener('click', () => {
    box.hidden = false;
    say('');
    no.focus();
  });
  no.addEventListener('click', close);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  yes.addEventListener('click', () => {
    progress().erase();
    close();
    say('Everything was erased.');
  });
}

/** Makes the buttons work. */
export function keepButtons(root: HTMLElement): void {
  const status = part(root, 'status');
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  part(root, 'export')?.addEventListener('click', () => {
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`watch-it-learn-${day}.json`, json(progress().exportText()));
    say('The file is in your downloads.');
  });
  const input = part<HTMLInputElement>(root, 'import');
  input?.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    void importFile(file).then((message) => {
      say(message);
      // the same file may be chosen again
      input.value = '';
    });
  });
  confirmErase(root, say);
}

/** Lists what was kept aside, each with a way to save it. */
export function listAside(root: HTMLElement): void {
  const [section, list] = [part(root, 'aside'), part(root, 'aside-list')];
  if (!section || !list) return;
  const copies = progress().keptAside();
  section.hidden = copies.length === 0;
  const items = copies.map(({ key, text }) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn line';
    button.textContent = 'Save this copy';
    button.addEventListener('click', () => saveFile(`${key.replaceAll(':', '-')}.json`, json(text)));
    item.append(`${key}, ${text.length} characters `, button);
    return item;
  });
  list.replaceChildren(...items);
}
