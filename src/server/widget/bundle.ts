import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** Everything that a shop's page can load of us, by the name under which it is served below `/widget/`. */
export const SCRIPTS = {
  'cartwright.js': { from: 'browser/module.ts', format: 'esm' },
  'cartwright.classic.js': { from: 'browser/classic.ts', format: 'iife' },
  'cartwright.css': { from: 'style.css', format: 'css' },
  'sdk.js': { from: 'sdk.ts', format: 'esm' },
  'carts/shopify.js': { from: 'browser/carts/shopify.ts', format: 'esm' },
  'carts/woocommerce.js': { from: 'browser/carts/woocommerce.ts', format: 'esm' },
  'carts/vendure.js': { from: 'browser/carts/vendure.ts', format: 'esm' },
  'carts/medusa.js': { from: 'browser/carts/medusa.ts', format: 'esm' },
} as const satisfies Record<string, Script>;

/** Where a script begins, from the folder of the widget, and in which form it goes out. */
interface Script {
  readonly from: string;
  readonly format: 'esm' | 'iife' | 'css';
}

/** The name of something that a shop's page can load. */
export type ScriptName = keyof typeof SCRIPTS;

/** Browsers of the last years: whatever is older shows nothing and breaks nothing. */
const BROWSERS = ['chrome103', 'firefox104', 'safari16.4'];

const FOLDER = fileURLToPath(new URL('../../widget/', import.meta.url));

/**
 * Puts a script and all that it imports into one small file. The bundler is a tool of development: what is published holds
 * what was bundled, and never comes here.
 */
export async function bundle(name: ScriptName): Promise<string> {
  const { build } = await import('esbuild');
  const { from, format } = SCRIPTS[name];
  const { outputFiles } = await build({
    entryPoints: [FOLDER + from],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    // Ours tells it to write what modules and classes are anyway.
    tsconfigRaw: {},
    target: BROWSERS,
    legalComments: 'none',
    logLevel: 'silent',
    ...(format !== 'css' && { format, plugins: [styleAsText] }),
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/** A style sheet that a script imports is a text to it, without what only people read. */
const styleAsText: Plugin = {
  name: 'style as text',
  setup({ onLoad, esbuild }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await esbuild.transform(source, { loader: 'css', minify: true, target: BROWSERS });
      return {
        // What the bundler leaves in values that it does not look into; and within a shadow there is no fragment.
        contents: code
          .trim()
          .replaceAll(/([,:]) /g, '$1')
          .replaceAll(/,\.cartwright( \*)?|\.cartwright [^{}]*{[^{}]*}/g, ''),
        loader: 'text',
      };
    });
  },
};
