"""Derives every coefficient of polynomials.ts by our own Remez exchange at 60 digits, and prints that file.

Run from the project root (needs only mpmath; the output is committed, so a build never needs Python):
    python3 src/base/math/fit.py > src/base/math/polynomials.ts
Method: E. Remez 1934; argument reductions as in W. Cody and W. Waite, "Software Manual for the Elementary Functions", 1980.
"""
from mpmath import mp, mpf, atanh, cos, erf, erfc, exp, expm1, log, lu_solve, matrix, pi, polyval, sin, sqrt

mp.dps = 60


def remez(f, low, high, degree, rounds=12):
    """Coefficients (lowest power first) that minimise max |f - P| on [low, high], and that maximum."""
    low, high, n = mpf(low), mpf(high), degree + 2
    x = [(low + high) / 2 - (high - low) / 2 * cos(pi * i / (n - 1)) for i in range(n)]
    for _ in range(rounds):
        a, y = matrix(n, n), matrix(n, 1)
        for i, xi in enumerate(x):
            for j in range(degree + 1):
                a[i, j] = xi ** j
            a[i, degree + 1] = (-1) ** i
            y[i] = f(xi)
        s = lu_solve(a, y)
        c = [s[j] for j in range(degree + 1)]
        grid = [low + (high - low) * k / (24 * n) for k in range(24 * n + 1)]
        error = [f(t) - polyval(c[::-1], t) for t in grid]
        extremes = []  # the largest error of every run of one sign
        for t, e in zip(grid, error):
            if extremes and (e > 0) == (extremes[-1][1] > 0):
                if abs(e) > abs(extremes[-1][1]):
                    extremes[-1] = (t, e)
            else:
                extremes.append((t, e))
        while len(extremes) > n:
            extremes.pop(0 if abs(extremes[0][1]) < abs(extremes[-1][1]) else -1)
        if len(extremes) < n:
            break
        x = [t for t, _ in extremes]
        if max(abs(e) for _, e in extremes) < abs(s[degree + 1]) * mpf('1.02'):
            break
    return c, max(abs(e) for e in error)


def near(g, limit):
    """g with its limit at 0."""
    return lambda t: g(t) if abs(t) > mpf(10) ** -25 else mpf(limit)


H = log(2) / 2
Q = (pi / 4) ** 2
FITS = [
    ('expm1Q', 'expm1(r) = r (1 + r Q(r)) for |r| <= ln 2 / 2',
     near(lambda r: (expm1(r) - r) / r ** 2, 0.5), -H * mpf('1.0001'), H * mpf('1.0001'), 9, H ** 2),
    ('logL', 'log(1 + f) = 2 s + s z L(z) with s = f / (2 + f), z = s^2, for 1 + f in [0.7, 1.42]',
     near(lambda z: (2 * atanh(sqrt(z)) / sqrt(z) - 2) / z, mpf(2) / 3), 0, mpf('0.02944'), 6, mpf('0.02944') / 2),
    ('sinS', 'sin r = r + r z S(z) with z = r^2, for |r| <= pi / 4',
     near(lambda z: (sin(sqrt(z)) / sqrt(z) - 1) / z, -mpf(1) / 6), 0, Q * mpf('1.001'), 5, Q),
    ('cosK', 'cos r = 1 - z / 2 + z^2 K(z) with z = r^2, for |r| <= pi / 4',
     near(lambda z: (cos(sqrt(z)) - 1 + z / 2) / z ** 2, mpf(1) / 24), 0, Q * mpf('1.001'), 5, Q ** 2),
    ('erfE', 'erf x = x E(x^2) for |x| < 1',
     near(lambda z: erf(sqrt(z)) / sqrt(z), 2 / sqrt(pi)), 0, 1, 11, 1),
    ('erfcT', 'erfc x = exp(-x^2) T(t) with t = (x - 2) / (x + 2), for 1 <= x <= 6',
     lambda t: (lambda x: erfc(x) * exp(x * x))(2 * (1 + t) / (1 - t)), -mpf(1) / 3, mpf(1) / 2, 15, 1),
]

print('''/**
 * @file The polynomials behind exp, log, sin, cos and erf, printed by fit.py (Remez fit at 60 digits).
 *
 * Each stands twice: as a function for JavaScript, and as a list of terms (lowest power first) for the WebAssembly kernels.
 * The numbers stand in the function bodies on purpose: a bundler may turn a module-level `const` into `var`, and an engine
 * then loads every coefficient from memory (measured: 1.5 times slower). A law checks that list and function agree.
 */''')
for name, what, f, low, high, degree, scale in FITS:
    c, e = remez(f, low, high, degree)
    c = [repr(float(v)) for v in c]
    print(f'\n/** {what}. Relative error before rounding: {mp.nstr(e * scale, 2)}. */')
    print(f'export function {name}(x: number): number {{\n  let p = {c[-1]};')
    for v in c[-2:0:-1]:
        print(f'  p = {v} + x * p;')
    print(f'  return {c[0]} + x * p;\n}}')
    print(f'export const {name}Terms: readonly number[] = [')
    for v in c:
        print(f'  {v},')
    print('];')


def split(v, bits):
    """The leading bits of v, so that a small integer times them is exact."""
    m, e = mp.frexp(v)
    return float(mp.ldexp(mp.floor(m * 2 ** bits), int(e) - bits))


head = split(log(2), 42)
p1 = split(pi / 2, 33)
p2 = split(pi / 2 - mpf(p1), 33)
print(f'''
/** ln 2 as a 42-bit head and a tail, so that k times the head is exact for every exponent k. */
export const LN2_HEAD = {head!r};
export const LN2_TAIL = {float(log(2) - mpf(head))!r};
/** 1 / ln 2. */
export const LOG2_E = {float(1 / log(2))!r};
/** pi / 2 in three parts of 33, 33 and 53 bits (Cody and Waite). */
export const HALF_PI_1 = {p1!r};
export const HALF_PI_2 = {p2!r};
export const HALF_PI_3 = {float(pi / 2 - mpf(p1) - mpf(p2))!r};
/** 2 / pi. */
export const TWO_OVER_PI = {float(2 / pi)!r};''')
