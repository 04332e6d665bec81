import { describe, expect, it } from 'vitest';
import { MOST_BYTES, pictureSize, refusal } from './picture';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)));
const png = (width: number[], height: number[]): Uint8Array => bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', width, height);

describe('the size of a picture', () => {
  it('is read from the header of every format', () => {
    expect(pictureSize(png([0, 0, 1, 0], [0, 0, 0, 9]))).toEqual({ format: 'PNG', width: 256, height: 9 });
    expect(pictureSize(bytes('GIF89a', [3, 0, 2, 0]))).toEqual({ format: 'GIF', width: 3, height: 2 });
    const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 5, 0, 7, 1, 1]);
    expect(pictureSize(jpeg)).toEqual({ format: 'JPEG', width: 7, height: 5 });
    const extended = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [4, 0, 0], [2, 0, 0]);
    expect(pictureSize(extended)).toEqual({ format: 'WebP', width: 5, height: 3 });
  });

  it('is unknown for anything else, and for headers that end too early', () => {
    for (const part of ['', 'hello', '\x89PNG\r\n\x1a\n', 'GIF8', 'BM', 'RIFF0000WEBPVP8 '])
      expect(pictureSize(bytes(part))).toBeNull();
    expect(pictureSize(bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]))).toBeNull();
  });

  it('is refused in one sentence that says what is legal', () => {
    expect(refusal(100, pictureSize(png([0, 0, 16, 0], [0, 0, 16, 0])))).toBeNull();
    expect(refusal(100, pictureSize(png([0, 0, 16, 1], [0, 0, 16, 0])))).toContain('at most 4096 × 4096');
    expect(refusal(100, pictureSize(png([0, 0, 0, 0], [0, 0, 0, 1])))).toContain('nothing in it');
    expect(refusal(MOST_BYTES + 1, null)).toContain('at most 50 MB');
    expect(refusal(100, null)).toContain('PNG, JPEG, GIF, WebP or BMP');
  });
});
