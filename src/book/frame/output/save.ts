/** @file Handing things to the reader: files to keep, text to paste. */

/** Offers `content` as a file. Nothing leaves the machine. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Puts text on the clipboard; false where the browser or the frame around us forbids it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Denied in sandboxed frames and on plain http: the caller shows the text to copy by hand.
    return false;
  }
}
