import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Puts a few lines that import the examples, and all that these import, into one script, as a shop's own bundler would. */
export async function bundleText(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../../docs/examples', import.meta.url)), loader: 'tsx' },
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'silent',
    // While a shop is made, frameworks complain of what is wrong: they are to find nothing.
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  return outputFiles[0]?.text ?? '';
}
