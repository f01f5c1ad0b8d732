/** A part of all orders by who placed them: a customer's first order or a guest's, or a later one. */
export type Segment = 'new' | 'returning';
