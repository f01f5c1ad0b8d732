import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { provideChromium } from './find-chromium.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How a page is looked at: on a phone or a desk, in a language, with or without scripts. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly javaScriptEnabled?: boolean;
}

/** A browser with an empty profile of its own, gone when closed. */
export interface OpenBrowser extends AsyncDisposable {
  readonly context: BrowserContext;
  /** Opens an address in a new tab; what the page says on its console or throws is gathered in `complaints`. */
  open(url: string): Promise<Page>;
  /** Gathers the complaints of a tab that was opened otherwise. */
  listen(page: Page): void;
  /** Errors and warnings of all pages so far: console, uncaught errors, failed requests. */
  readonly complaints: readonly string[];
}

/** Starts a browser. Use it with `await using`, so that it closes whatever the test does. */
export async function openBrowser(look: Look = {}): Promise<OpenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'cartwright-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: provideChromium(),
    args: ARGS,
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
    locale: look.locale ?? 'en',
    timezoneId: 'UTC',
    javaScriptEnabled: look.javaScriptEnabled ?? true,
  });
  const complaints: string[] = [];
  return {
    context,
    complaints,
    listen: (page) => listen(page, complaints),
    async open(url) {
      const page = await context.newPage();
      listen(page, complaints);
      await page.goto(url);
      return page;
    },
    async [Symbol.asyncDispose]() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Takes a picture into `test/artefacts/` and returns its absolute path. One for readers lies in `docs/pictures/` and
 * shows what is in view: an existing one stays as it is, so that a test run changes no file of the project; delete it
 * and run the browser tests to renew it.
 */
export async function takePicture(page: Page, path: string): Promise<string> {
  const forReaders = path.startsWith('docs/pictures/');
  const wanted = join(ROOT, path);
  const target = forReaders && !existsSync(wanted) ? wanted : join(ROOT, 'test/artefacts', basename(path));
  mkdirSync(dirname(target), { recursive: true });
  await page.screenshot({ path: target, fullPage: !forReaders, animations: 'disabled', caret: 'hide' });
  return target;
}

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) =>
    complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  );
}
