import { z } from 'zod';
import { Locale } from './locale.ts';

/**
 * The texts of the widget, by name; a heading by the form, or by how all that stands under it was found. Some hold names in braces,
 * which whoever shows them puts in: `{title}` of a product, `{amount}` of money, `{number}` of pieces.
 */
export const WidgetWord = z.enum([
  // Headings.
  'heading_together',
  'heading_carousel',
  'heading_similar',
  'heading_trending',
  'heading_bestsellers',
  'heading_viewed_next',
  'heading_buy_again',
  'heading_bump',
  'heading_popup',
  'heading_comparison',
  'heading_progress',
  'heading_thanks',
  'heading_bundle',
  // Into the cart, and what came of it.
  'addToCart',
  'addLines',
  'addSet',
  'addBump',
  'justAdded',
  'added',
  'failed',
  // No, thanks.
  'decline',
  'declined',
  'close',
  // What is in a set.
  'thisProduct',
  'leaveOut',
  'withCart',
  // Prices.
  'price',
  'insteadOf',
  'priceLowest',
  'priceSingly',
  'priceAbout',
  'total',
  'youSave',
  'extra',
  // Browsing.
  'previous',
  'next',
  // Side by side.
  'youChose',
  'better',
  'takeBetter',
]);
export type WidgetWord = z.infer<typeof WidgetWord>;

/** The texts of the widget in one language. */
export const WidgetWords = z.record(WidgetWord, z.string());
export type WidgetWords = Readonly<z.infer<typeof WidgetWords>>;

/** The texts of the widget, and the tag of the language in which they are: for `lang`, numbers and amounts. */
export const WidgetSpeech = z.strictObject({ locale: Locale, words: WidgetWords });
export type WidgetSpeech = z.infer<typeof WidgetSpeech>;
