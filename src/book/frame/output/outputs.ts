/** @file What the buttons of a frame hand out: links, snippets, pictures and numbers. Each says what it did. */
import type { FrameTools } from '../frame-tools';
import { toCsv } from './csv';
import { embedCode } from './embed-code';
import { embedAddress, linkTo } from './link';
import { copyText, saveFile } from './save';

/** Copies the link to this state, and puts it in the address bar. */
export async function copyLink(tools: FrameTools): Promise<void> {
  const link = linkTo(tools);
  try {
    window.history.replaceState(window.history.state, '', link);
  } catch {
    // A sandboxed frame has no address of its own to change; the link is still copied.
  }
  tools.ui.say((await copyText(link)) ? 'Link copied.' : 'Copying is not allowed here; select the link.');
}

/** Copies the snippet for another page. */
export async function copyEmbedCode(tools: FrameTools): Promise<void> {
  const copied = await copyText(embedCode(embedAddress(tools), tools.widget.title));
  tools.ui.say(copied ? 'Embed code copied.' : 'Copying is not allowed here; select the code.');
}

/** Saves the plots as they look now. */
export async function savePicture({ widget, plots, ui }: FrameTools, kind: 'svg' | 'png'): Promise<void> {
  if (!plots.current) return;
  try {
    const { drawPicture, toPng } = await import('./picture');
    const picture = drawPicture(plots.current, widget.title);
    const content = kind === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await toPng(picture);
    saveFile(`${widget.id}.${kind}`, content);
    ui.say('Picture saved.');
  } catch {
    ui.say('The browser could not make the picture.');
  }
}

/** Saves every row of the table. */
export function saveCsv({ widget, run, ui }: FrameTools): void {
  const { frames, cursor, shown } = run.getState();
  const frame = frames[cursor];
  if (!frame) return;
  saveFile(`${widget.id}.csv`, new Blob([toCsv(widget.table(frame, shown, frames))], { type: 'text/csv' }));
  ui.say('Numbers saved.');
}
