import { describe, expect, it } from 'vitest';
import { random } from '../../base/random';
import { classifiedFromIdx, parseIdx } from './idx';

/** Bytes of an IDX file: type code, big-endian sizes, data. */
function idx(type: number, shape: number[], data: number[]): Uint8Array {
  const sizes = shape.flatMap((size) => [(size >>> 24) & 255, (size >>> 16) & 255, (size >>> 8) & 255, size & 255]);
  return Uint8Array.from([0, 0, type, shape.length, ...sizes, ...data]);
}
function message(bytes: Uint8Array): string {
  const result = parseIdx(bytes);
  return result.ok ? 'read without fault' : result.message;
}

describe('parseIdx', () => {
  it('reads bytes with their shape', () => {
    expect(parseIdx(idx(0x08, [2, 3], [1, 2, 3, 4, 5, 255]))).toEqual({
      ok: true,
      shape: [2, 3],
      data: Uint8Array.of(1, 2, 3, 4, 5, 255),
    });
  });
  it.each([
    [0x09, [255], Int8Array.of(-1)],
    [0x0b, [255, 254], Int16Array.of(-2)],
    [0x0c, [0, 1, 0, 0], Int32Array.of(65536)],
    [0x0d, [0x3f, 0x80, 0, 0], Float32Array.of(1)],
    [0x0e, [0xc0, 0, 0, 0, 0, 0, 0, 0], Float64Array.of(-2)],
  ])('reads big-endian numbers of type %i', (type, bytes, data) => {
    expect(parseIdx(idx(type, [1], bytes))).toEqual({ ok: true, shape: [1], data });
  });
  it('reads a view into a larger buffer', () => {
    const file = idx(0x08, [2], [7, 8]);
    const buffer = new Uint8Array(file.length + 5);
    buffer.set(file, 5);
    expect(parseIdx(buffer.subarray(5))).toMatchObject({ data: Uint8Array.of(7, 8) });
  });
  it.each([
    ['a short header', Uint8Array.of(0, 0, 8), 'too few'],
    ['a header cut inside its sizes', Uint8Array.of(0, 0, 8, 3, 0, 0), 'ends inside its IDX header'],
    ['a truncated file', idx(0x08, [2, 3], [1, 2, 3]), 'cut short'],
    ['a file longer than its header says', idx(0x08, [2], [1, 2, 3]), 'longer than its header says'],
    ['a gzip file', Uint8Array.of(0x1f, 0x8b, 8, 0), 'unpack it'],
    ['another format', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not an IDX file'],
    ['an unknown type', idx(0x0a, [1], [1]), '0x0a'],
    ['no dimensions', idx(0x08, [], []), '0 dimensions'],
    [
      'a 16-byte file that claims 1.8e19 bytes',
      idx(0x08, [0xffffffff, 0xffffffff, 0xffffffff], []),
      'needs 79228162458924105385300197391 bytes',
    ],
  ])('refuses %s in one sentence', (_, bytes, part) => {
    expect(message(bytes)).toContain(part);
    expect(message(bytes)).toMatch(/\.$/);
  });
  it('reads or refuses 20,000 random headers without allocating more than the file holds', () => {
    const r = random(1, 'idx-fuzz');
    for (let i = 0; i < 20_000; i++) {
      const bytes = Uint8Array.from({ length: r.int(40) }, () => r.int(256));
      if (r.int(4) > 0 && bytes.length > 3) bytes.set([0, 0, 8 + r.int(7), 1 + r.int(4)]);
      if (r.int(2) > 0) bytes.subarray(4, 4 + 4 * (bytes[3] ?? 0)).fill(0);
      const result = parseIdx(bytes);
      if (result.ok) expect(result.data.byteLength).toBeLessThanOrEqual(bytes.length);
    }
  });
});

describe('classifiedFromIdx', () => {
  it('scales images to 0 … 1 and pairs them with labels', () => {
    const result = classifiedFromIdx(idx(0x08, [2, 1, 2], [0, 255, 51, 102]), idx(0x08, [2], [1, 0]));
    expect(result).toMatchObject({ ok: true, dataset: { count: 2, itemShape: [1, 1, 2], classes: 2, y: Int32Array.of(1, 0) } });
    if (result.ok) expect([...result.dataset.x]).toEqual([0, 1, Math.fround(0.2), Math.fround(0.4)]);
  });
  it('says which of the two files is wrong', () => {
    const images = idx(0x08, [1, 1, 1], [0]);
    expect(classifiedFromIdx(Uint8Array.of(), images)).toMatchObject({ message: expect.stringMatching(/^Images: /) });
    expect(classifiedFromIdx(images, images)).toMatchObject({ message: expect.stringMatching(/^Labels: /) });
    expect(classifiedFromIdx(images, idx(0x08, [2], [0, 1]))).toMatchObject({ message: 'There are 1 images but 2 labels.' });
  });
});
