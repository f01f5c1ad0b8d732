import { isDeepStrictEqual } from 'node:util';
import { isNode, LineCounter, parseDocument, stringify } from 'yaml';
import { DEFAULT_CONFIG, Refusal, ShopConfig } from '../../domain/index.ts';
import { refuseConfig } from './config-trouble.ts';

const MAX_CHARACTERS = 4 * 1024 * 1024;

/** Reads a configuration from YAML, of which JSON is a part; refuses with the lines of what is not understood. */
export function readConfigText(text: string): ShopConfig {
  if (text.length > MAX_CHARACTERS)
    throw new Refusal(
      'too_large',
      'The configuration is larger than 4 MB.',
      'Name products by category, brand or tag instead of one by one.',
    );
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken)
    throw new Refusal(
      'bad_input',
      `This is not YAML that can be read: ${broken.message.split('\n', 1)[0]?.replace(/:$/, '')}.`,
      'Mend that place; indentation counts, and only spaces may be used for it.',
    );
  const root: unknown = plain(document) ?? {};
  const read = ShopConfig.safeParse(root);
  if (read.success) return read.data;
  throw refuseConfig(read.error, root, (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return undefined;
  });
}

function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new Refusal('bad_input', `This YAML refers to itself too often: ${String(error)}.`, 'Write the parts out.');
  }
}

/** Writes a configuration as YAML: what is as by default is left out, unless everything is asked for. */
export function writeConfigText(config: ShopConfig, { everything = false } = {}): string {
  const said = Object.entries(config).filter(
    ([section, value]) => everything || !isDeepStrictEqual(value, DEFAULT_CONFIG[section as keyof ShopConfig]),
  );
  if (said.length === 0) return NOTHING_SAID;
  return stringify(withoutUsual(Object.fromEntries(said)), { lineWidth: 120 });
}

const NOTHING_SAID =
  '# Everything is as it is by default. `npx cartwright config export --everything` writes that out.\n';

/** Whatever is there is switched on unless it says otherwise. */
function withoutUsual(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUsual);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => !(name === 'enabled' && part === true) && part !== undefined)
      .map(([name, part]) => [name, withoutUsual(part)]),
  );
}
