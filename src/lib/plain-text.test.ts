import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('tags, comments and scripts go; words, lines and entities stay', () => {
  const html =
    '<p>A <b>warm</b> hat &amp; scarf</p><!-- <p>no</p> --><script>alert("x")</script><ul><li>wool<li>100&nbsp;g</ul>';
  expect(plainText(html)).toBe('A warm hat & scarf\nwool\n100 g');
});

test('what only looks like a tag or an entity stays', () => {
  expect(plainText('2 < 3 && 5 > 4 &bogus; &#8364; &#x1F600; &#0;')).toBe('2 < 3 && 5 > 4 &bogus; € 😀');
});

test('what is never closed ends with the text', () => {
  expect(plainText('a <b')).toBe('a');
  expect(plainText('a <!-- b > c')).toBe('a');
  expect(plainText('a <style> b { } ')).toBe('a');
});

test('any text is read in linear time and holds no tag afterwards but what entities wrote', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', 'script', '/', '!--', '-->', 'p', ' ', 'x') }), (html) => {
      expect(plainText(html)).not.toMatch(/<(?:script|p)\b[^<]*>/);
    }),
  );
  const before = performance.now();
  plainText('<script>'.repeat(200_000));
  plainText('<!--'.repeat(200_000));
  plainText('</p '.repeat(200_000));
  expect(performance.now() - before).toBeLessThan(5_000);
});
