import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './compiler.ts';
import type { Document } from './read-documents.ts';

/** What a reader of the documents can call. */
export interface Commands {
  /** Scripts of package.json. */
  readonly scripts: readonly string[];
  /** Commands of the program (`import orders`, `learn`) with the options of each (`--json`). */
  readonly cartwright: ReadonlyMap<string, readonly string[]>;
}

/** The scripts that package.json offers. */
export function npmScripts(): readonly string[] {
  const own = z.object({ scripts: z.record(z.string(), z.string()) });
  return Object.keys(own.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).scripts);
}

/** Every command in the documents' `sh` blocks that nobody could run, with what is wrong with it. */
export function brokenCommands(documents: readonly Document[], commands: Commands): readonly string[] {
  return documents.flatMap(({ path, blocks }) =>
    blocks
      .filter(({ language }) => SHELL.has(language))
      .flatMap(({ text, line }) =>
        wordsOfCommands(text).flatMap((words) => {
          const trouble = troubleWith(words, commands);
          return trouble === undefined ? [] : [`${path}:${line} says "${words.join(' ')}": ${trouble}.`];
        }),
      ),
  );
}

const SHELL = new Set(['sh', 'bash', 'shell', 'console']);

/** Tools that a reader has or knows how to get; what they are told to do is not judged. */
const KNOWN_TOOLS = new Set('cd curl git export docker psql createdb kill jq zcat openssl'.split(' '));

const NPM_ITSELF = new Set(['ci', 'install', 'i', 'pack']);

/** The simple commands of a script, each as its words; comments, prompts and settings before a command left out. */
export function wordsOfCommands(text: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  for (const token of text.replaceAll('\\\n', ' ').match(TOKENS) ?? []) {
    const begins = commands.at(-1)?.length === 0;
    if (/^[\n;&|]/.test(token)) commands.push([]);
    else if (!(token.startsWith('#') || (begins && /^(\$$|\w+=)/.test(token)))) commands.at(-1)?.push(unquoted(token));
  }
  return commands.filter((words) => words.length > 0);
}

/** A line's end or what joins commands; a comment; or a word, quoted or not. */
const TOKENS = /\n|[;&|]+|#[^\n]*|(?:"(?:\\.|[^"\\])*"|'[^']*'|[^\s;&|"'])+/g;

const unquoted = (word: string): string => word.replaceAll(/"((?:\\.|[^"\\])*)"|'([^']*)'/g, '$1$2');

function troubleWith([tool = '', ...rest]: readonly string[], commands: Commands): string | undefined {
  if (tool === 'npm') return troubleWithNpm(rest, commands.scripts);
  if (tool === 'npx' && rest[0] === 'cartwright') return troubleWithCartwright(rest.slice(1), commands.cartwright);
  if (tool === 'npx')
    return existsSync(join(ROOT, 'node_modules/.bin', rest[0] ?? '')) ? undefined : `there is no ${rest[0]}`;
  if (tool === 'cartwright') return troubleWithCartwright(rest, commands.cartwright);
  if (tool === 'node') {
    const file = rest.find((word) => !word.startsWith('-')) ?? '';
    return existsSync(join(ROOT, file)) ? undefined : `there is no ${file}`;
  }
  return KNOWN_TOOLS.has(tool) ? undefined : `${tool} is no tool that a reader is known to have`;
}

function troubleWithNpm([verb = '', name = '']: readonly string[], scripts: readonly string[]): string | undefined {
  const script = verb === 'run' ? name : verb;
  return NPM_ITSELF.has(verb) || scripts.includes(script) ? undefined : `package.json has no script ${script}`;
}

function troubleWithCartwright(words: readonly string[], known: Commands['cartwright']): string | undefined {
  const firstOption = words.findIndex((word) => word.startsWith('-'));
  const named = firstOption < 0 ? words : words.slice(0, firstOption);
  const command = named.map((_, index) => named.slice(0, named.length - index).join(' ')).find((one) => known.has(one));
  if (command === undefined) return named.length === 0 ? undefined : `cartwright has no command ${named.join(' ')}`;
  const unknown = words
    .filter((word) => word.startsWith('--'))
    .map((word) => word.split('=')[0] ?? '')
    .find((word) => !known.get(command)?.includes(word));
  return unknown === undefined ? undefined : `cartwright ${command} has no option ${unknown}`;
}
