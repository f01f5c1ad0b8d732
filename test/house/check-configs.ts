import { readConfigText } from '../../src/operations/index.ts';
import { messageTroubles } from '../../src/wording/index.ts';
import type { Document } from './read-documents.ts';

/** Every block of YAML in the documents that is no configuration that Cartwright would take, with what is wrong. */
export function brokenConfigs(documents: readonly Document[]): readonly string[] {
  return documents.flatMap(({ path, blocks }) =>
    blocks
      .filter(({ language }) => language === 'yaml')
      .flatMap(({ text, line }) => {
        try {
          const { messages } = readConfigText(text);
          return messageTroubles(messages).map(({ key, wrong }) => `${path}:${line} ${key} ${wrong}`);
        } catch (error) {
          return [`${path}:${line} ${error instanceof Error ? error.message : String(error)}`];
        }
      }),
  );
}
