/** @file A reader's own picture: its size is read from the file's first bytes, before anything is decoded; it never leaves the browser. */

export interface PictureSize {
  format: string;
  width: number;
  height: number;
}

/** Pixels, and bytes of the file, beyond which a picture is refused. */
export const MOST_PIXELS = 4096 * 4096;
export const MOST_BYTES = 50 * 1024 * 1024;

export type Picture = { ok: true; image: number[][] } | { ok: false; message: string };

const fault = (message: string): { ok: false; message: string } => ({ ok: false, message });

const starts = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

/** JPEG keeps its size in the first "start of frame" segment, behind others of stated length. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { format: 'JPEG', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** The three ways of WebP: lossy, lossless, extended. */
function webpSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  const low24 = (at: number): number => view.getUint16(at, true) + 65536 * view.getUint8(at + 2);
  if (view.byteLength < 30) return null;
  if (starts(bytes, 'VP8X', 12)) return { format: 'WebP', width: low24(24) + 1, height: low24(27) + 1 };
  if (starts(bytes, 'VP8L', 12)) {
    const bits = view.getUint32(21, true);
    return { format: 'WebP', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!starts(bytes, 'VP8 ', 12)) return null;
  return { format: 'WebP', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** Format and size as the header states them, or null where it is none of a picture that can be read here. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (starts(bytes, '\x89PNG\r\n\x1a\n') && view.byteLength >= 24)
    return { format: 'PNG', width: view.getUint32(16), height: view.getUint32(20) };
  if (starts(bytes, 'GIF8') && view.byteLength >= 10)
    return { format: 'GIF', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSize(view);
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return webpSize(bytes, view);
  if (starts(bytes, 'BM') && view.byteLength >= 26)
    return { format: 'BMP', width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  return null;
}

/** Why this file cannot be shown, in one sentence; null where nothing speaks against it. */
export function refusal(bytes: number, size: PictureSize | null): string | null {
  if (bytes > MOST_BYTES)
    return `The file has ${Math.round(bytes / 1048576)} MB; at most ${MOST_BYTES / 1048576} MB can be read.`;
  if (size === null) return 'This is no picture that can be read here: take a PNG, JPEG, GIF, WebP or BMP file.';
  const { width, height, format } = size;
  if (width === 0 || height === 0)
    return `The ${format} file says that it is ${width} × ${height} pixels large: there is nothing in it.`;
  if (width * height <= MOST_PIXELS) return null;
  return `The picture has ${width} × ${height} pixels; at most 4096 × 4096 can be read. Make it smaller first.`;
}

/** Grey values 0 to 9 of the picture on a square of `side` cells, its sides in proportion; its edge goes on into the rest. */
async function shrunk(file: Blob, { width, height }: PictureSize, side: number): Promise<number[][] | null> {
  const scale = side / Math.max(width, height);
  const [w, h] = [width, height].map((length) => Math.max(1, Math.round(length * scale))) as [number, number];
  const bitmap = await createImageBitmap(file, { resizeWidth: w, resizeHeight: h, resizeQuality: 'high' });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [side, side];
  const context = canvas.getContext('2d');
  if (!context) return null;
  const [left, top] = [Math.floor((side - w) / 2), Math.floor((side - h) / 2)];
  context.fillRect(0, 0, side, side);
  context.drawImage(bitmap, left, top);
  bitmap.close();
  const { data } = context.getImageData(0, 0, side, side);
  const inside = (at: number, first: number, length: number): number => Math.min(first + length - 1, Math.max(first, at));
  const grey = (i: number): number => 0.2126 * data[4 * i]! + 0.7152 * data[4 * i + 1]! + 0.0722 * data[4 * i + 2]!;
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_unused, column) =>
      Math.round((9 * grey(inside(row, top, h) * side + inside(column, left, w))) / 255),
    ),
  );
}

/** Reads a picture file. Everything that can be wrong with it is answered by one sentence. */
export async function readPicture(file: Blob, side: number): Promise<Picture> {
  const size = pictureSize(new Uint8Array(await file.slice(0, 1 << 18).arrayBuffer()));
  const refused = refusal(file.size, size);
  if (refused !== null || size === null) return fault(refused ?? '');
  try {
    const image = await shrunk(file, size, side);
    return image === null ? fault('This browser gives no canvas to shrink the picture on.') : { ok: true, image };
  } catch {
    return fault(`The file begins like a ${size.format} picture, but it is damaged: it cannot be decoded.`);
  }
}
