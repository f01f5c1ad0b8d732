import { posix } from 'node:path';
import type { Diagnostic, Program } from 'typescript/unstable/sync';
import { projectInMemory, ROOT } from './compiler.ts';
import type { Block, Document } from './read-documents.ts';

/**
 * Every block of code in the documents that is not what it says: TypeScript that does not compile, JSON that does not
 * parse. A TypeScript block whose first line is a comment with a path is compiled as that file, and so imports as it
 * would; any other one stands beside its document.
 */
export function brokenCode(documents: readonly Document[]): readonly string[] {
  const blocks = documents.flatMap(({ path, blocks: own }) =>
    own.map((block) => ({ block, folder: posix.dirname(path), at: `${path}:${block.line}` })),
  );
  const json = blocks
    .filter(({ block }) => block.language.startsWith('json'))
    .flatMap(({ block, at }) => troubleWithJson(block).map((trouble) => `${at} ${trouble}`));
  const typescript = blocks
    .filter(({ block }) => block.language === 'ts' || block.language === 'tsx')
    .flatMap(({ block, folder, at }) => troubleWithTypeScript(block, folder).map((trouble) => `${at} ${trouble}`));
  return [...json, ...typescript];
}

function troubleWithJson({ language, text }: Block): readonly string[] {
  const documents = language === 'jsonl' ? text.split('\n').filter((line) => line.trim() !== '') : [text];
  return documents.flatMap((document) => {
    try {
      JSON.parse(document);
      return [];
    } catch (error) {
      return [`is no JSON: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

let compiled = 0;

function troubleWithTypeScript({ text, language }: Block, folder: string): readonly string[] {
  const named = /^\/\/ ((?:[\w.-]+\/)*[\w.-]+\.ts)\b/.exec(text)?.[1];
  // A name of its own, so that the block neither is nor hides the file on the disk.
  const path = named
    ? named.replace(/\.ts$/, `.in-a-document-${++compiled}.ts`)
    : posix.join(folder, `in-a-document-${++compiled}.${language}`);
  const project = projectInMemory({
    folder: ROOT,
    config: `tsconfig.in-a-document-${compiled}.json`,
    files: { [path]: text },
    settings: { extends: './tsconfig.json', compilerOptions: { noUnusedLocals: false, noUnusedParameters: false } },
  });
  return diagnosticsOf(project.program, `${ROOT}/${path}`).map((one) => `does not compile: ${one.text}`);
}

function diagnosticsOf(program: Program, file: string): readonly Diagnostic[] {
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
}
