import { expect, test } from 'vitest';
import { type MessagesSection, ShopConfig } from '../domain/index.ts';
import { messageTroubles, reasonsIn, speechIn, widgetWords } from './index.ts';
import { MESSAGES } from './messages/index.ts';

const worded = (messages: MessagesSection) => ShopConfig.parse({ messages });

test('S8 a merchant words every text anew, in one language, and the others stay', () => {
  const config = worded({
    tr: {
      'widget.addToCart': 'Sepete at',
      'reason.similar': '{title} gibi.',
      'reward.shipping': 'bedava kargo',
      'claim.onlyLeft': 'Son {pieces, plural, one {# parça} other {# parça}}.',
    },
  });
  const said = (locale: string) => [
    widgetWords(locale, config).words.addToCart,
    reasonsIn(locale, config).similar({ title: 'X1' }),
    reasonsIn(locale, config).reached({ currency: 'TRY' }),
    speechIn(locale, config).say('claim.onlyLeft', { pieces: 1_200 }),
    reasonsIn(locale, config).manual(),
  ];
  expect([said('tr-TR'), said('ro')]).toEqual([
    ['Sepete at', 'X1 gibi.', 'Bu sepetle birlikte: bedava kargo.', 'Son 1.200 parça.', 'Mağazanın önerisi.'],
    [
      'Adaugă în coș',
      'Seamănă mult cu X1.',
      'La acest coș: livrare gratuită.',
      'Doar 1.200 de bucăți rămase în stoc.',
      'Recomandat de magazin.',
    ],
  ]);
  expect(reasonsIn('tr').similar({ title: 'X1' })).toBe('X1 ürününe çok benziyor.');
});

test('S8 every message can be worded anew: ours in the place of ours is no trouble', () => {
  expect(messageTroubles(worded({ en: { ...MESSAGES.en } }).messages)).toEqual([]);
  expect(messageTroubles(worded({ en: { ...MESSAGES.ro } }).messages)).toEqual([]);
});

test.each([
  ['widget.addToCart', 'Buy {', /is not a message in the form of ICU: a brace is not closed at character 5/],
  ['widget.addToCart', 'Buy {title}', /has \{title\}, of which nothing is known there; nothing is filled in/],
  ['widget.youSave', '{amount} less, {rate}', /has \{rate\}, .*; filled in are \{amount\}/],
  ['widget.addLines', '{number, plural, one {#} other {#}}: {amount}', /counts \{number\}, which is a text there/],
  ['widget.addBump', '{title, select, x {a} other {b}}', /chooses by what is filled in/],
  ['reason.similar', '{title, date, short}', /has \{title\} in a form that is not filled in here/],
  ['reason.similar', '{title, foo}', /after the name there must be number, plural or select/],
  ['reason.bestsellers', '{orders, plural, one {# order}}', /the choice has no option `other`/],
  ['widget.buy', 'Buy', /is not the name of a message; there are widget\.heading_together/],
  ['button.buy', 'Buy', /is not the name of a message; names begin with claim\., reason\., reward\., widget\./],
])('R3 a text that could not be said is told with what is wrong: %s, "%s"', (key, text, told) => {
  const section = { en: { [key]: text } };
  expect(messageTroubles(section)).toEqual([{ locale: 'en', key, wrong: expect.stringMatching(told) }]);
  // An older configuration may hold it: then ours is said.
  expect([widgetWords('en', worded(section)), reasonsIn('en', worded(section)).similar({ title: 'x' })]).toEqual([
    widgetWords('en'),
    'Much like x.',
  ]);
});

test('R3 texts in a language that we do not speak, or by no name, are no configuration', () => {
  const wrong = [{ de: {} }, { en: { addToCart: 'Buy' } }, { en: { 'widget.close': ' ' } }];
  for (const messages of wrong) expect(ShopConfig.safeParse({ messages }).success).toBe(false);
});
