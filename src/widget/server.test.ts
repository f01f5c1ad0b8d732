import { expect, test } from 'vitest';
import { addressOf, setServer } from './browser/server.ts';

test.each([
  ['https://cartwright.example/widget/cartwright.js?key=cw_browser_a-1', 'https://cartwright.example/v1/events'],
  [
    'https://shop.example/offers/widget/cartwright.js?cache-key=5&key=cw_browser_a-1',
    'https://shop.example/offers/v1/events',
  ],
  ['https://widget/widget/cartwright.js?page=/widget/&key=cw_browser_a-1&v=2', 'https://widget/v1/events'],
])('S1 the script at %s asks the server beside it, with its key', (script, call) => {
  setServer(script);
  expect(addressOf('events')).toBe(`${call}?key=cw_browser_a-1`);
});
