import { expect, test } from 'vitest';
import { ShopConfig } from '../../domain/index.ts';
import { readConfigText, writeConfigText } from './config-text.ts';

const WHOLE = ShopConfig.parse({
  timeZone: 'Europe/Amsterdam',
  placements: { cart: { slots: 2, enabled: false } },
  rules: [
    { id: 'slow', note: 'yes: no', do: 'bar', products: { tags: ['slow'], price: { to: 100, currency: 'EUR' } } },
  ],
});

test('D2 a configuration that is written out and read again is the same', () => {
  expect(readConfigText(writeConfigText(WHOLE))).toEqual(WHOLE);
  expect(readConfigText(writeConfigText(WHOLE, { everything: true }))).toEqual(WHOLE);
  expect(readConfigText(JSON.stringify(WHOLE))).toEqual(WHOLE);
  expect(readConfigText(writeConfigText(ShopConfig.parse({})))).toEqual(ShopConfig.parse({}));
});

test.each([
  [
    'rules:\n  - id: a\n    do: pin\n  - id: b\n    do: burn\n',
    /line 2: rules\[0\]\.product is missing.*line 5: rules\[1\]\.do must be one of: pin, boost, bar, allow/,
  ],
  [
    'rules:\n  - {id: a, do: pin, product: x}\n  - {id: a, do: pin, product: y}\n',
    /line 3: rules\[1\]\.id "a" is there twice/,
  ],
  ['timeZone: Mars\n', /line 1: timeZone is not the name of a time zone/],
  ['colour: red\n', /colour is not known here/],
  ['rules: [\n', /not YAML/],
  ['- a\n', /the document must be an object, not a list/],
  [
    'a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c]\n',
    /refers to itself too often/,
  ],
  ['__proto__: {rules: []}\n', /not known here/],
  ['rules:\n  - {id: a, do: bar, products: {}}\n', /names nothing/],
  [
    'rules:\n  - {id: a, do: bar, products: {brands: [x]}, when: {season: {from: 02-30, to: 03-01}}}\n',
    /is not a day of the year/,
  ],
])('R3 a configuration that is not understood is refused with the place and what is wrong: %j', (text, told) => {
  expect(() => readConfigText(text)).toThrow(told);
});
