import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escaped, html } from './html.ts';

const HOSTILE = `<script>alert("1")</script>'&`;

test('T11 what comes from outside is text, between tags and inside quotes', () => {
  expect(html`<a title="${HOSTILE}">${HOSTILE}</a>`.text).toBe(
    '<a title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;</a>',
  );
});

test('markup of ours stays as it is, in lists too', () => {
  const parts = ['a', '<'].map((each) => html`<b>${each}</b>`);
  expect(html`<p>${parts}</p>`.text).toBe('<p><b>a</b><b>&lt;</b></p>');
});

test('what is absent or false leaves nothing, and nought is a number', () => {
  expect(html`${undefined}${false}${0}${''}${[undefined, 1]}`.text).toBe('01');
});

test('our own indentation does not travel, and that of values does', () => {
  const written = Object.assign(['<p>\n    ', '\n  </p>'], { raw: [] });
  expect(html(written, 'a\n  b').text).toBe('<p>\na\n  b\n</p>');
});

test('T11 no text can open a tag or end an attribute, and a browser reads back what was written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'amp;', '#39;', 'a', 'ก', '\u{1F6B2}', '\0') }),
      (text) => {
        const written = escaped(text);
        expect(written).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(unescaped(written)).toBe(text);
      },
    ),
  );
});

function unescaped(text: string): string {
  const signs = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof signs) => signs[name]);
}
