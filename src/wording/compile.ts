import type { Part } from './parse.ts';

/** What a message is filled with; texts of a shop stand in it as they are. */
export type Values = Readonly<Record<string, string | number>>;

/** How a language writes numbers, and which form of a noun goes with a count. */
export interface Manner {
  readonly number: (count: number) => string;
  readonly plural: (count: number) => Intl.LDMLPluralRule;
}

/** Writes a message out. */
export type Compiled = (values: Values, manner: Manner) => string;

/** `count` is what `#` stands for. */
type Writer = (values: Values, manner: Manner, count: number) => string;

/**
 * Makes one function of a message: several times faster than a formatter that walks through its parts each time, which counts because every
 * decision says several sentences.
 */
export function compile(parts: readonly Part[]): Compiled {
  const write = sequence(parts);
  return (values, manner) => write(values, manner, 0);
}

function sequence(parts: readonly Part[]): Writer {
  const writers = parts.map(writerOf);
  const [only] = writers;
  if (only !== undefined && writers.length === 1) return only;
  return (values, manner, count) => {
    let text = '';
    for (const write of writers) text += write(values, manner, count);
    return text;
  };
}

function writerOf(part: Part): Writer {
  switch (part.kind) {
    case 'text':
      return () => part.text;
    case 'argument':
      return (values, { number }) => {
        const value = values[part.name];
        return typeof value === 'number' ? number(value) : (value ?? '');
      };
    case 'count':
      return (_values, { number }, count) => number(count);
    case 'select':
      return select(part);
    case 'plural':
      return plural(part);
  }
}

function select({ name, options }: Extract<Part, { kind: 'select' }>): Writer {
  const { find, other } = writersOf(options);
  return (values, manner, count) => (find(String(values[name])) ?? other)(values, manner, count);
}

function plural({ name, offset, options }: Extract<Part, { kind: 'plural' }>): Writer {
  const { find, other } = writersOf(options);
  return (values, manner) => {
    const value = Number(values[name]);
    const count = value - offset;
    return (find(`=${value}`) ?? find(manner.plural(count)) ?? other)(values, manner, count);
  };
}

/** A map, because the name of an option may be that of anything that objects have. */
function writersOf(options: ReadonlyMap<string, readonly Part[]>) {
  const writers = new Map([...options].map(([option, parts]) => [option, sequence(parts)]));
  const other: Writer = writers.get('other') ?? (() => '');
  return { other, find: (option: string) => writers.get(option) };
}
