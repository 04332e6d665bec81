/** @file The policy that the book is served under. */
import { describe, expect, it } from 'vitest';
import { headersFor, policyInPage } from './headers';

const policyOf = (path: string, status = 200) => headersFor(path, status)['Content-Security-Policy']!;

describe('the content security policy', () => {
  it.each(['/', '/lessons/x/', '/assets/x.js', '/embed/x/', '/404.html'])(
    'allows no inline code, no eval and no other origin at %s',
    (path) => {
      for (const status of [200, 404]) {
        expect(policyOf(path, status)).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
        expect(policyOf(path, status)).toContain("require-trusted-types-for 'script'; trusted-types book");
      }
    },
  );

  it('lets embeds be framed anywhere and start workers from blobs, and nothing else', () => {
    expect(policyOf('/embed/x/')).toContain("worker-src 'self' blob:");
    expect(policyOf('/embed/x/')).not.toContain('frame-ancestors');
    expect(policyOf('/lessons/x/')).toContain("frame-ancestors 'self'");
    expect(policyOf('/lessons/x/')).not.toContain("worker-src 'self' blob:");
  });

  it('within a page leaves out framing, which only a header can govern', () => {
    expect(policyInPage('lessons/x/')).not.toContain('frame-ancestors');
    expect(policyInPage('embed/x/')).toBe(policyOf('/embed/x/'));
  });
});

describe('keeping files', () => {
  it('keeps named assets for ever, pages never, errors never', () => {
    expect(headersFor('/assets/x.js')['Cache-Control']).toContain('immutable');
    expect(headersFor('/assets/x.js', 404)['Cache-Control']).toBe('no-cache');
    expect(headersFor('/lessons/x/')['Cache-Control']).toBe('no-cache');
  });
});
