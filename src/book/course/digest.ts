/**
 * @file A checksum of frames, over every bit of every number: two runs that agree in it went the same way. It proves that a replay
 * agrees; it is no signature and keeps no secret.
 */

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
/** Little-endian everywhere that this book runs, but the digest should not depend on it. */
const low = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;

/** Two lanes of 32 bits with different multipliers, each finished as in MurmurHash3. */
export class Digest {
  private a = 0x9e3779b9;
  private b = 0x85ebca6b;

  private word(value: number): void {
    this.a = Math.imul(this.a ^ value, 0x01000193) ^ (this.a >>> 15);
    this.b = Math.imul(this.b ^ value, 0xc2b2ae35) ^ (this.b >>> 13);
  }

  /** All NaN count as one, for engines differ in their bits. */
  private number(value: number): void {
    float[0] = value;
    if (Number.isNaN(value)) {
      this.word(0x7ff80000);
      return this.word(0);
    }
    this.word(words[1 - low]!);
    this.word(words[low]!);
  }

  private text(value: string): void {
    this.word(value.length + 1);
    for (let at = 0; at < value.length; at++) this.word(value.charCodeAt(at));
  }

  /** Takes in plain data and typed arrays, in their own order. */
  add(value: unknown): this {
    if (typeof value === 'number') this.number(value);
    else if (typeof value === 'string') this.text(value);
    else if (typeof value === 'boolean') this.word(value ? 1 : 2);
    else if (typeof value !== 'object' || value === null) this.word(3);
    else if (ArrayBuffer.isView(value) || Array.isArray(value)) {
      const list = value as unknown as ArrayLike<unknown>;
      this.word(list.length);
      for (let at = 0; at < list.length; at++) this.add(list[at]);
    } else {
      for (const [key, entry] of Object.entries(value)) {
        this.text(key);
        this.add(entry);
      }
    }
    return this;
  }

  /** Sixteen hexadecimal digits. */
  text16(): string {
    const finish = (h: number): string => {
      const x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
      const y = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
      return ((y ^ (y >>> 16)) >>> 0).toString(16).padStart(8, '0');
    };
    return finish(this.a) + finish(this.b);
  }
}
