/** @file The generator of random.ts in plain Python, for the scripts that the book hands out and the test of the golden values. */

/**
 * `lanes(seed, *key)` seeds, `uint32`, `uniform` and `normals(s, n)` draw: uniform equal to the last bit,
 * normal up to the last bits of Python's `log`, `cos` and `sin`. `random(1, 'init').uniform()` is `uniform(lanes(1, 'init'))`.
 */
export const PYTHON_RANDOM = `import math
M = 0xffffffff
def mix(h):
    h = (h ^ h >> 16) * 0x85ebca6b & M; h = (h ^ h >> 13) * 0xc2b2ae35 & M; return h ^ h >> 16
def lanes(*key):                                         # integers and strings
    s = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667] # golden ratio, pi, e, sqrt 2
    for part in key:
        for w in [0, part & M] if isinstance(part, int) else [len(part) + 1, *map(ord, part)]: s = [mix(x ^ w) for x in s]
    return s
def uint32(s):                                           # xoshiro128**
    out = s[1] * 5 & M; out = (out << 7 | out >> 25) * 9 & M; t = s[1] << 9 & M
    s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = (s[3] << 11 | s[3] >> 21) & M
    return out
def uniform(s): return ((uint32(s) >> 5) * 2**26 + (uint32(s) >> 6)) / 2**53
def normals(s, n):                                       # Box-Muller, both values used
    out = []
    while len(out) < n:
        r = math.sqrt(-2 * math.log(1 - uniform(s))); t = 2 * math.pi * uniform(s); out += [r * math.cos(t), r * math.sin(t)]
    return out[:n]
`;
