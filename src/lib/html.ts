/** Markup that is safe to send: what was written in our sources, with everything from outside escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template. Absent and false leave nothing behind. */
export type Fragment = Html | string | number | false | undefined | readonly Fragment[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser reads a bare one as a line feed.
  '\r': '&#13;',
};

/** Text as it stands between tags or inside a quoted attribute, whatever it holds. */
export function escaped(text: string): string {
  return /[&<>"'\r]/.test(text) ? text.replaceAll(/[&<>"'\r]/g, (sign) => ENTITIES[sign] ?? '') : text;
}

/** Template tag that escapes every value which is not markup of ours. Values belong between tags or in quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  const parts = flushLeft(strings);
  let text = parts[0] ?? '';
  for (let place = 0; place < values.length; place++) text += textOf(values[place]) + (parts[place + 1] ?? '');
  return new Html(text);
}

const left = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Our own indentation is for readers of the source: it never travels. */
function flushLeft(strings: TemplateStringsArray): readonly string[] {
  let parts = left.get(strings);
  if (parts === undefined) {
    parts = strings.map((part) => part.replaceAll(/\s*\n\s*/g, '\n'));
    left.set(strings, parts);
  }
  return parts;
}

function textOf(value: Fragment): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === false) return '';
  return value.map(textOf).join('');
}
