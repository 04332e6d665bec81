/** @file What no built page may hold: anything the content security policy would block, and formulas that failed. */

const faults: readonly [RegExp, string][] = [
  [/<[a-z][^>]* style="[^"]*"/i, 'a style attribute, which the policy blocks: use a class or an SVG attribute'],
  [/<style[\s>]/i, 'a <style> element, which the policy blocks: put the rules in a style sheet'],
  [
    /<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>/i,
    'an inline script, which the policy blocks: load it from a file',
  ],
  [/<[a-z][^>]* on[a-z]+="/i, 'an event attribute, which the policy blocks: add a listener'],
  [/<[a-z][^>]* (?:href|src)="\s*javascript:/i, 'a javascript: address, which the policy blocks'],
  [/class="[^"]*\bkatex-error\b/, 'a formula that KaTeX could not set'],
  [/<div hidden="" id="S:/, 'a part that React streams late and that stays hidden without script: raise progressiveChunkSize'],
];

/** Each fault of a page as a sentence with an excerpt; empty when the page may ship. */
export function faultsOfHtml(html: string, path: string): string[] {
  return faults.flatMap(([pattern, sentence]) => {
    const found = pattern.exec(html);
    return found ? [`${path || 'the home page'} holds ${sentence}: ${found[0].slice(0, 160)}`] : [];
  });
}
