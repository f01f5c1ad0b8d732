import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ShopConfig, WidgetWord } from '../domain/index.ts';
import { messageTroubles, reasonsIn, widgetWords } from './index.ts';

/** Pieces of which merchants might make a message, rightly or wrongly. */
const PIECES =
  `{orders}|{orders, number}|{title}|{within, select, place {{place}} other {}}|{amount}|#|{orders, plural, one {# a} other {# b}}|
{orders, plural, =0 {|{|}|'|'{'|<b>|{orders, date}|{constructor}|{__proto__}|{orders, number, ::percent}|\u{1F600}|ı| |\\|{0}|x`.split(
    '|',
  );

test('T11 S8 whatever a merchant writes is refused with a reason, or said whole', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
  const key = fc.constantFrom('reason.bestsellers', 'reason.manual', 'widget.addToCart', 'widget.youSave');
  fc.assert(
    fc.property(fc.dictionary(key, fc.oneof(text, fc.string({ maxLength: 60 }))), (en) => {
      const read = ShopConfig.safeParse({ messages: { en } });
      if (!read.success) return;
      const troubles = messageTroubles(read.data.messages);
      for (const { wrong } of troubles) expect(wrong).toMatch(/\S \S/);
      const { bestsellers, manual } = reasonsIn('en', read.data);
      const said = [bestsellers({ orders: 12, within: { country: 'NL' } }), manual()];
      const { words } = widgetWords('en', read.data);
      for (const sentence of [...said, ...WidgetWord.options.map((word) => words[word])])
        expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 500 },
  );
});
