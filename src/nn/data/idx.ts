/** @file Reader for IDX files, the format of MNIST (yann.lecun.com/exdb/mnist): two zero bytes, type, number of dimensions, sizes, data. */
import type { Classified } from './dataset';

export type IdxData = Uint8Array | Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;
export type IdxResult = { ok: true; shape: number[]; data: IdxData } | { ok: false; message: string };

interface IdxType {
  bytes: number;
  make: (size: number) => IdxData;
  read: (view: DataView, at: number) => number;
}

/** Type codes of the format; all numbers are big-endian. */
const types: ReadonlyMap<number, IdxType> = new Map([
  [0x08, { bytes: 1, make: (n) => new Uint8Array(n), read: (v, at) => v.getUint8(at) }],
  [0x09, { bytes: 1, make: (n) => new Int8Array(n), read: (v, at) => v.getInt8(at) }],
  [0x0b, { bytes: 2, make: (n) => new Int16Array(n), read: (v, at) => v.getInt16(at) }],
  [0x0c, { bytes: 4, make: (n) => new Int32Array(n), read: (v, at) => v.getInt32(at) }],
  [0x0d, { bytes: 4, make: (n) => new Float32Array(n), read: (v, at) => v.getFloat32(at) }],
  [0x0e, { bytes: 8, make: (n) => new Float64Array(n), read: (v, at) => v.getFloat64(at) }],
]);

const MAX_DIMENSIONS = 8;
const MAX_BYTES = 64 * 1024 * 1024;

const fault = (message: string): { ok: false; message: string } => ({ ok: false, message });

/** The type and shape an IDX header promises, or what is wrong with it. */
function readHeader(view: DataView): { ok: true; type: IdxType; shape: number[] } | { ok: false; message: string } {
  if (view.byteLength < 4) return fault(`The file has ${view.byteLength} bytes, too few for an IDX header.`);
  if (view.getUint16(0) === 0x1f8b) return fault('The file is still compressed (gzip); unpack it first.');
  if (view.getUint16(0) !== 0) return fault('This is not an IDX file: it does not start with two zero bytes.');
  const type = types.get(view.getUint8(2));
  if (!type) return fault(`The IDX header names an unknown number type, 0x${view.getUint8(2).toString(16).padStart(2, '0')}.`);
  const dimensions = view.getUint8(3);
  if (dimensions === 0 || dimensions > MAX_DIMENSIONS) {
    return fault(`The IDX header claims ${dimensions} dimensions; 1 to ${MAX_DIMENSIONS} can be read.`);
  }
  if (view.byteLength < 4 + 4 * dimensions) {
    return fault(
      `The file ends inside its IDX header: ${dimensions} sizes need ${4 + 4 * dimensions} bytes and it has ${view.byteLength}.`,
    );
  }
  return { ok: true, type, shape: Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i)) };
}

/** Reads an IDX file. The promised size is compared with the real one before anything is allocated. */
export function parseIdx(bytes: Uint8Array): IdxResult {
  if (bytes.byteLength > MAX_BYTES) return fault(`The file has ${bytes.byteLength} bytes; at most ${MAX_BYTES} can be read.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(view);
  if (!header.ok) return header;
  const { type, shape } = header;
  const start = 4 + 4 * shape.length;
  // BigInt: eight sizes of up to 2^32 overflow every smaller number.
  const promised = BigInt(start) + shape.reduce((product, size) => product * BigInt(size), BigInt(type.bytes));
  if (promised !== BigInt(bytes.byteLength)) {
    const fate = promised > BigInt(bytes.byteLength) ? 'cut short or its header is wrong' : 'longer than its header says';
    return fault(`The file is ${fate}: shape ${shape.join('×')} needs ${promised} bytes and it has ${bytes.byteLength}.`);
  }
  const data = type.make((bytes.byteLength - start) / type.bytes);
  for (let i = 0; i < data.length; i++) data[i] = type.read(view, start + i * type.bytes);
  return { ok: true, shape, data };
}

/** Joins a file of images (count, height, width; bytes 0 … 255) and a file of labels into a data set with values 0 … 1. */
export function classifiedFromIdx(
  images: Uint8Array,
  labels: Uint8Array,
): { ok: true; dataset: Classified } | { ok: false; message: string } {
  const pictures = parseIdx(images);
  if (!pictures.ok) return fault(`Images: ${pictures.message}`);
  const targets = parseIdx(labels);
  if (!targets.ok) return fault(`Labels: ${targets.message}`);
  if (pictures.shape.length !== 3 || !(pictures.data instanceof Uint8Array))
    return fault('Images: expected bytes of shape count×height×width.');
  if (targets.shape.length !== 1 || !(targets.data instanceof Uint8Array)) return fault('Labels: expected one byte an image.');
  const [count, height, width] = pictures.shape as [number, number, number];
  if (targets.data.length !== count) return fault(`There are ${count} images but ${targets.data.length} labels.`);
  const classes = targets.data.reduce((most, label) => Math.max(most, label + 1), 0);
  const x = Float32Array.from(pictures.data, (value) => value / 255); // (count, 1, height, width)
  return { ok: true, dataset: { x, y: Int32Array.from(targets.data), count, itemShape: [1, height, width], classes } };
}
