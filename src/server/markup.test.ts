import { expect, test } from 'vitest';
import { renderForm } from '../widget/index.ts';
import { offer, viewOf } from '../widget/testing.ts';
import { markup } from './markup.ts';

test('S2 a form of the widget can be sent as markup', () => {
  const made = renderForm(markup, viewOf([offer('bulb')]), 'carousel')?.text ?? '';
  expect(made).toMatch(/^<section part="box carousel" lang="en" aria-labelledby="carousel-dec_0+"><h2 /);
  expect(made).toContain('<form part="form" data-do="cart" method="post" action="/cart">');
  expect(made).toContain('<button part="button" aria-label="addToCart: The bulb">addToCart</button>');
});

test('T11 markup holds texts as texts, between tags and in attributes', () => {
  const evil = `"><script>alert('1')</script>&amp;`;
  const safe = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;';
  expect(
    markup('p', { title: evil, hidden: true, lang: undefined, open: false }, evil, [undefined, false, [evil]]).text,
  ).toBe(`<p title="${safe}" hidden>${safe}${safe}</p>`);
  expect(markup('input', { value: 0 }).text).toBe('<input value="0">');
});
