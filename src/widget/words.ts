import type { FormName } from './form-name.ts';

/** The texts of the widget: the heading of each form, and those below. Names in braces are holes that the widget fills. */
export type WordKey =
  | FormName
  /** On a button: puts one product into the cart. */
  | 'add'
  /** On a button: puts `{count}` pieces into the cart that cost `{price}` together. */
  | 'addLines'
  /** On a button: puts a set into the cart that costs `{price}`. */
  | 'addSet'
  /** Beside a checkbox: yes, `{title}` for `{price}` comes with the order. */
  | 'addBump'
  /** On a button: takes the better product in place of the chosen one. */
  | 'choose'
  /** Beside a checkbox: this line is not to be put into the cart. */
  | 'leaveOut'
  /** Beside the product that the page is about. */
  | 'thisProduct'
  /** Beside a set of which some products lie in the cart already. */
  | 'withCart'
  /** Before what all lines cost. */
  | 'total'
  /** What is saved by deals: `{saved}`. */
  | 'saving'
  /** After a deal's price: what the product costs without it, `{price}`. */
  | 'insteadOf'
  /** What a struck price is: the lowest of the 30 days before the reduction, `{price}`. */
  | 'was'
  /** What the products of a set cost without the set, `{price}`. */
  | 'separately'
  /** What a better product costs more, `{price}`. */
  | 'more'
  /** Over the chosen product in a comparison. */
  | 'yours'
  /** Before the prices in a comparison. */
  | 'price'
  /** For readers that cannot see it: this value is the better one. */
  | 'better'
  /** On a button: refuses what is offered. */
  | 'decline'
  | 'close'
  | 'previous'
  | 'next'
  /** Said when it lies in the cart. */
  | 'added'
  /** Said when the shop could not put it into the cart. */
  | 'failed'
  /** Said when the shopper refused: it is not shown again. */
  | 'declined';

/** All texts of the widget in one language. */
export type Words = Readonly<Record<WordKey, string>>;

/** Fills the holes of a text: `{title}` with `holes.title`. */
export function say(text: string, holes: Readonly<Record<string, string>>): string {
  return text.replace(/{(\w+)}/g, (hole, name: string) => holes[name] ?? hole);
}
