import type { Product } from '../../domain/index.ts';
import { fold } from '../../lib/index.ts';
import { attributeChoices, type Choices, isFitting } from '../../scoring/index.ts';

/** One value of an attribute. */
export interface AttributeText {
  /** As the shop first wrote it. */
  readonly text: string;
  readonly choices: Choices;
}

/** Attributes of all products by number. Yes and no say what a thing can do, not what it fits: they are left out. */
export interface AttributeTable {
  /** As the shop first wrote them. */
  readonly names: readonly string[];
  /** Values by number, of whichever attribute. */
  readonly values: readonly AttributeText[];
  /** Of each product, attribute number to value number. */
  readonly of: readonly ReadonlyMap<number, number>[];
}

/** Reads every attribute of every product, each different text once. */
export function attributeTable(products: readonly Product[]): AttributeTable {
  const names = numbered((name) => name);
  const values = numbered((text): AttributeText => ({ text, choices: attributeChoices(text) }));
  const of = products.map(({ attributes }) => {
    const read = new Map<number, number>();
    for (const [name, text] of Object.entries(attributes)) {
      const value = values.of(text);
      if (isFitting(values.all[value]!.choices)) read.set(names.of(name), value);
    }
    return read;
  });
  return { names: names.all, values: values.all, of };
}

/** Numbers texts, those alike when folded with one number, and keeps what the first of them makes. */
function numbered<T>(make: (text: string) => T): { all: readonly T[]; of: (text: string) => number } {
  const all: T[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    of(text) {
      const key = fold(text);
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = all.push(make(text)) - 1));
      return number;
    },
  };
}
