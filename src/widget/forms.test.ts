import { expect, test } from 'vitest';
import type { FormName } from './form-name.ts';
import { formFor, renderForm } from './form-for.ts';
import { renderForms } from './render-forms.ts';
import { offer, twig, twigsOf, viewOf, type Twig } from './testing.ts';
import type { View } from './view.ts';

const alone = (productId: string, savedMinor: number) => ({
  offerId: 'spring',
  kind: 'percent_off' as const,
  currency: 'EUR',
  products: [productId],
  beforeMinor: 1000,
  priceMinor: 1000 - savedMinor,
  savedMinor,
  token: `token of ${productId}`,
});
const SET = { ...alone('bulb', 600), products: ['lamp', 'bulb'], beforeMinor: 5000, priceMinor: 4400 };
const COMPARISON = {
  withProductId: 'lamp',
  title: 'The lamp',
  priceMinor: 4000,
  currency: 'EUR',
  extraMinor: 800,
  rows: [{ name: 'brightness', chosen: '15 lux', offered: '25 lux', better: true }],
};
const REWARD = {
  offerId: 'free-shipping',
  kind: 'free_shipping_threshold' as const,
  currency: 'EUR',
  fromMinor: 5000,
  goodsMinor: 4000,
  missingMinor: 1000,
  text: '€10.00 more for free shipping.',
};

/** One view for each form, with something for each to show. */
const VIEWS: Readonly<Record<FormName, View>> = {
  together: viewOf([offer('bulb', { deal: alone('bulb', 200) }), offer('shade')]),
  carousel: viewOf([offer('bulb'), offer('shade', { compareAtMinor: 1500 })]),
  bump: viewOf([offer('bulb')], { decision: { placement: 'checkout' } }),
  popup: viewOf([offer('bulb')], { decision: { placement: 'add_to_cart' } }),
  comparison: viewOf([offer('great-lamp', { comparison: COMPARISON })]),
  progress: viewOf([offer('bulb')], { decision: { placement: 'cart', rewards: [REWARD] } }),
  thanks: viewOf([offer('bulb')], { decision: { placement: 'thank_you' } }),
  bundle: viewOf([offer('bulb', { deal: SET })]),
};
const FORMS = Object.entries(VIEWS) as [FormName, View][];

const made = (form: FormName, view = VIEWS[form]): readonly Twig[] => {
  const root = renderForm(twig, view, form);
  return root ? twigsOf(root) : [];
};
const textOf = (each: Twig | string): string => (typeof each === 'string' ? each : each.children.map(textOf).join(''));
const postedBy = (twigs: readonly Twig[], name: string) =>
  twigs.filter(({ attributes }) => attributes['name'] === name).map(({ attributes }) => attributes['value']);

test.each(FORMS)('S3 %s says what it offers, for how much, and takes a no', (form, view) => {
  const twigs = made(form);
  const text = textOf(twigs[0]!);
  for (const { title } of view.decision.offers) expect(text).toContain(title);
  for (const { reason } of view.decision.offers) expect(text).toContain(reason);
  expect(text).toMatch(/€\d/);
  const acts = twigs.filter(({ tag }) => tag === 'form').map(({ attributes }) => attributes['data-do']);
  expect(acts).toContain('cart');
  expect(acts).toContain('decline');
  expect(twigs.filter(({ attributes }) => attributes['role'] === 'status')).toHaveLength(1);
});

test.each(FORMS)('T17 nothing in %s is ticked or taken for the shopper', (form) => {
  for (const { attributes } of made(form))
    for (const name of ['checked', 'selected', 'aria-checked', 'autofocus'])
      expect(attributes).not.toHaveProperty(name);
});

test.each(FORMS)('S3 nothing is shown by %s where it has nothing to show', (form) => {
  expect(made(form, viewOf([]))).toEqual([]);
});

test('S3 what suits a moment is shown where the page wants no form in particular', () => {
  expect(Object.fromEntries(FORMS.map(([form, view]) => [form, formFor(view)]))).toEqual({
    ...Object.fromEntries(FORMS.map(([form]) => [form, form])),
    carousel: 'together',
  });
  expect(formFor(viewOf([offer('bulb')], { decision: { placement: 'search' } }))).toBe('carousel');
  expect(formFor(viewOf([offer('bulb')], { decision: { placement: 'cart' } }))).toBe('carousel');
  const mixed = [offer('bulb', { deal: SET }), offer('great-lamp', { comparison: COMPARISON })];
  expect(formFor(viewOf(mixed))).toBe('together');
  expect(formFor(viewOf([offer('bulb')], { decision: { placement: 'checkout', rewards: [REWARD] } }))).toBe('bump');
});

test('S3 one button puts all that goes together into the cart; each line can be left out', () => {
  const twigs = made('together');
  expect(postedBy(twigs, 'productId')).toEqual(['lamp', 'bulb', 'shade', 'bulb', 'shade']); // the last two by the no
  expect(postedBy(twigs, 'without')).toEqual(['lamp', 'bulb', 'shade']);
  expect(postedBy(twigs, 'token:bulb')).toEqual(['token of bulb']);
  const button = twigs.find(({ attributes }) => attributes['part'] === 'button');
  expect(textOf(button!)).toBe('Add 3 for €58.00');
  expect(twigs.filter(({ attributes }) => attributes['part'] === 'small saving').map(textOf)).toEqual([
    'You save €2.00',
  ]);
});

test('S3 a set is put into the cart whole, but for what lies there already', () => {
  expect(postedBy(made('bundle'), 'productId')).toEqual(['lamp', 'bulb', 'bulb']);
  const inCart = made('bundle', { ...VIEWS.bundle, product: undefined });
  expect(postedBy(inCart, 'productId')).toEqual(['bulb', 'bulb']);
  expect(textOf(inCart[0]!)).toContain('With your cart');
});

test.each(['comparison', 'carousel', 'popup'] as const)(
  'S3 a better version in %s takes the place of the chosen one',
  (form) => {
    const twigs = made(form, VIEWS.comparison);
    expect(postedBy(twigs, 'instead')).toEqual(['lamp']);
    expect(textOf(twigs[0]!)).not.toContain('addToCart');
  },
);

test('S3 where nothing can be earned, what would fill the cart is offered in a row', () => {
  const [row] = made('progress', viewOf([offer('bulb')], { decision: { placement: 'cart' } }));
  expect(row?.attributes['part']).toBe('box carousel');
});

test('S3 of forms that share a decision, one that names none takes its turn in the order of the page', () => {
  const view = viewOf([offer('bulb'), offer('great-lamp', { comparison: COMPARISON })]);
  expect(renderForms(view, [undefined, 'comparison', 'carousel']).offered).toEqual([['bulb'], ['great-lamp'], []]);
});

test('S8 about how much a price is elsewhere stands right behind it', () => {
  const approx = { currency: 'THB', rate: 40 };
  const [box] = made('carousel', viewOf([offer('bulb', { deal: alone('bulb', 200) })], { approx }));
  expect(textOf(box!)).toMatch(/€8\.00about THB.320\.00instead of €10\.00/);
});

test('T16 nothing but a lawful prior price is struck through', () => {
  const struck = (form: FormName) =>
    made(form)
      .filter(({ tag }) => tag === 's')
      .map(textOf);
  expect(struck('carousel')).toEqual(['€15.00']);
  for (const form of ['together', 'bundle'] as const) expect(struck(form)).toEqual([]);
});

test('T11 an address that is no page is as if it were not there', () => {
  const bad = offer('bulb', { url: 'javascript:alert(1)', imageUrl: 'data:text/html,x' });
  const twigs = made('carousel', viewOf([bad], { cart: 'javascript:alert(2)', decline: 'vbscript:x' }));
  for (const { attributes } of twigs)
    for (const name of ['href', 'src', 'action', 'formaction']) expect(attributes[name]).toBeUndefined();
  expect(twigs.filter(({ tag }) => tag === 'form').map(({ attributes }) => attributes['method'])).toEqual([
    'dialog',
    'dialog',
  ]);
  const good = made('carousel', viewOf([bad], { links: '/p/{id}?x', images: 'https://shop.example/{id}.svg' }));
  expect(good.find(({ tag }) => tag === 'a')?.attributes['href']).toBe('/p/bulb?x');
  expect(good.find(({ tag }) => tag === 'img')?.attributes['src']).toBe('https://shop.example/bulb.svg');
});
