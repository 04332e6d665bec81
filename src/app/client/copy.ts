/** @file The copy button of a code block. It is made here, so a reader without script sees no dead button. */

/** Adds a button that copies the block's text and says so. */
export function copyButton(block: HTMLElement): void {
  const code = block.querySelector('pre');
  if (!code || !navigator.clipboard) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn copy no-print';
  button.textContent = 'Copy';
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  const say = (label: string, sentence: string) => {
    button.textContent = label;
    said.textContent = sentence;
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  };
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(code.textContent.replace(/\n$/, '')).then(
      () => say('Copied', 'Copied.'),
      () => say('Not copied', 'The browser did not allow copying: select the text instead.'),
    );
  });
  block.append(button, said);
}
