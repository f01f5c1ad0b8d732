/** Attributes of an element: what is undefined or false is left out, true stands without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What may stand in an element; undefined and false leave nothing behind. */
export type Child<N> = N | string | undefined | false | readonly Child<N>[];

/** Makes one element: a node of a page in a browser, escaped markup on a server. Texts are texts in both, whatever they hold. */
export type Make<N> = (tag: string, attributes: Attributes, ...children: readonly Child<N>[]) => N;
