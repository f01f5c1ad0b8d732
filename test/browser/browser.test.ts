import { expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

const page = (body: string): string => `data:text/html;charset=utf-8,${encodeURIComponent(body)}`;

test('the browser runs scripts, and hears what a page complains of', async () => {
  await using browser = await openBrowser({ locale: 'tr' });
  const opened = await browser.open(
    page('<script>document.title = navigator.language; console.error("ouch")</script>'),
  );
  expect(await opened.title()).toBe('tr');
  expect(browser.complaints).toEqual(['error: ouch']);
});

test('the browser can be without scripts', async () => {
  await using browser = await openBrowser({ javaScriptEnabled: false });
  const opened = await browser.open(page('<title>plain</title><script>document.title = "scripted"</script>'));
  expect(await opened.title()).toBe('plain');
});
