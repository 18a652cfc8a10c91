import type { Page } from '@playwright/test';

/**
 * Said by the browser about its software WebGL when sigma reads which pixel was hit; it tells nothing about the page.
 */
const driverTalk = /GL Driver Message .*GPU stall due to ReadPixels|software WebGL/;

/** Collects what must not happen on a page: complaints on the console, errors, requests to strangers. */
export class Trouble {
  readonly found: string[] = [];
  readonly #allowed: RegExp[] = [driverTalk];

  /** Lets a spec provoke what is refused elsewhere: lines that match `pattern` are dropped from now on. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  #note(line: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(line))) this.found.push(line);
  }

  /** Listens from before the first navigation. `origin` is the only one the page may ask. */
  async watch(page: Page, origin: string): Promise<void> {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.#note(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#note(`page error: ${error.stack ?? error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin)
        this.#note(`request off origin: ${url.href}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.#note(`answer ${response.status()}: ${response.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(
          `policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`,
        );
      });
    });
  }
}
