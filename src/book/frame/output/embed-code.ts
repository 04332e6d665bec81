/** @file The snippet that puts a widget into another page. */

/** Escapes text for a double-quoted attribute. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** An iframe that needs no script of the host page; scripts run inside it without access to anything of the host. */
export function embedCode(address: string, title: string): string {
  return (
    `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="640" loading="lazy" ` +
    `sandbox="allow-scripts allow-popups" allow="fullscreen; clipboard-write"></iframe>`
  );
}
