/** @file The `test` of every browser spec: it fails on any console error, exception, CSP violation or request to another origin. */
import { test as base, expect, type BrowserContext } from '@playwright/test';

/** What went wrong in the pages of one test; a spec that provokes trouble takes it, and what is left fails the test. */
export class Troubles {
  private readonly seen: string[] = [];

  add(trouble: string): void {
    this.seen.push(trouble);
  }

  /** Hands over what was seen so far, and forgets it. */
  take(): string[] {
    return this.seen.splice(0);
  }
}

interface Options {
  /** Console messages that a spec provokes on purpose, such as the browser's own line about a 404. */
  expectedMessages: RegExp[];
}

/** Reports a violation through the console, where the listener on the context hears it, whichever page or frame it is in. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`securitypolicyviolation: ${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`);
  });
}

async function watch(context: BrowserContext, origin: string, expected: RegExp[], troubles: Troubles): Promise<void> {
  context.on('console', (message) => {
    if (message.type() !== 'error' || expected.some((pattern) => pattern.test(message.text()))) return;
    troubles.add(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => troubles.add(`uncaught: ${error.error().stack ?? String(error.error())}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!local) troubles.add(`request to another origin: ${request.url()}`);
  });
  await context.addInitScript(reportViolations);
}

export const test = base.extend<Options & { troubles: Troubles }>({
  expectedMessages: [[], { option: true }],
  troubles: [
    async ({ context, baseURL, expectedMessages }, use) => {
      const troubles = new Troubles();
      await watch(context, new URL(baseURL!).origin, expectedMessages, troubles);
      await use(troubles);
      expect(troubles.take(), 'the pages of this test must be free of errors, violations and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
