import { provideChromium } from './find-chromium.ts';

/** Runs once before the browser tests, so that they all find a browser or fail with one sentence. */
export function setup(): void {
  provideChromium();
}

if (import.meta.main) setup();
