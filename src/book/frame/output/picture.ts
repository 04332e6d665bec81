/** @file A widget's plots as one SVG or PNG file: the computed looks are copied into a clone, for files have no style sheet. */

/** Properties that carry the look of a mark; all are presentation attributes of SVG. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'shape-rendering',
  'visibility',
  'display',
] as const;

const SVG = 'http://www.w3.org/2000/svg';

/** Copies the computed look of `from` and all its descendants onto their twins in `to`. */
function copyLooks(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  for (const name of LOOKS) {
    const value = computed.getPropertyValue(name);
    if (value !== '' && value !== 'normal' && value !== 'auto')
      to.setAttribute(name, value.replace(/url\("?[^"#)]*#/g, 'url(#').replace('")', ')'));
  }
  to.removeAttribute('class');
  [...from.children].forEach((child, i) => {
    const twin = to.children[i];
    if (twin) copyLooks(child, twin);
  });
}

function add(parent: Element, name: string, attributes: Record<string, string | number>): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  parent.append(element);
  return element;
}

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** All plots inside `root` at their places, on the paper of the page. */
export function drawPicture(root: HTMLElement, title: string): Picture {
  const box = root.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width) + 32, Math.ceil(box.height) + 32];
  const sheet = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    sheet.setAttribute(key, String(value));
  add(sheet, 'title', {}).textContent = title;
  add(sheet, 'rect', { width, height, fill: getComputedStyle(document.body).backgroundColor });
  for (const plot of root.querySelectorAll<SVGSVGElement>('svg.plot-svg')) {
    const at = plot.getBoundingClientRect();
    const clone = plot.cloneNode(true) as SVGSVGElement;
    copyLooks(plot, clone);
    for (const [key, value] of Object.entries({
      x: at.left - box.left + 16,
      y: at.top - box.top + 16,
      width: at.width,
      height: at.height,
    })) {
      clone.setAttribute(key, String(Math.round(value)));
    }
    clone.setAttribute('overflow', 'visible');
    sheet.append(clone);
  }
  return { svg: new XMLSerializer().serializeToString(sheet), width, height };
}

/** The picture as PNG at twice its size, for slides. */
export async function toPng({ svg, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width * 2, height * 2);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
