import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

const EVIDENCE = resolve(import.meta.dirname, '../../target/journey/failed');

export interface Visit extends BrowserContextOptions {
  readonly language?: 'de' | 'en';
}

export interface Browsing {
  /** A browser of its own, as far as cookies and storage go. */
  visitor(options?: Visit): Promise<BrowserContext>;
}

/** Chromium for one test file. Pages that stand open when a test fails are photographed. */
export function browsing(): Browsing {
  let browser: Browser;
  const pages = (): Page[] => browser.contexts().flatMap((context) => context.pages());

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await mkdir(EVIDENCE, { recursive: true });
    const name = task.name.replaceAll(/\W+/g, '-');
    await Promise.all(pages().map((page, index) => page.screenshot({ path: `${EVIDENCE}/${name}-${index}.png` })));
  });
  afterAll(async () => browser?.close());

  return {
    async visitor({ language = 'de', ...options } = {}) {
      const context = await browser.newContext({
        baseURL: inject('base'),
        locale: language === 'de' ? 'de-DE' : 'en-GB',
        timezoneId: 'Europe/Berlin',
        reducedMotion: 'reduce',
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      context.setDefaultTimeout(20_000);
      return context;
    },
  };
}
