import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './compiler.ts';

/** A fenced block of code in a document. */
export interface Block {
  /** What stands after the fence: `ts`, `sh`, `json`. */
  readonly language: string;
  readonly text: string;
  /** The line of its fence, from 1. */
  readonly line: number;
}

/** A link or a picture. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** A document of the project, taken apart. */
export interface Document {
  /** From the root: `docs/decisions/README.md`. */
  readonly path: string;
  /** Its lines, those of blocks emptied. */
  readonly prose: readonly string[];
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** What `#...` may name in it, as GitHub makes it from headings. */
  readonly anchors: ReadonlySet<string>;
}

/** Reads every document of the project. */
export function readDocuments(): readonly Document[] {
  const exclude = ['node_modules', 'dist', 'coverage', 'test/artefacts', '.cartwright'];
  const paths = globSync('**/*.md', { cwd: ROOT, exclude }).map((path) => path.replaceAll('\\', '/'));
  return paths.sort().map((path) => documentOf(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Takes one document apart. */
export function documentOf(path: string, text: string): Document {
  const { prose, blocks } = withoutBlocks(text.split('\n'));
  return { path, prose, blocks, links: linksOf(prose), anchors: anchorsOf(prose) };
}

function withoutBlocks(lines: readonly string[]): Pick<Document, 'prose' | 'blocks'> {
  const prose: string[] = [];
  const blocks: Block[] = [];
  let open: { fence: string; language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of lines.entries()) {
    const fence = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(line);
    if (open) {
      if (fence?.[1] === open.fence && fence[2] === '') {
        blocks.push({ language: open.language, text: open.lines.join('\n'), line: open.line });
        open = undefined;
      } else open.lines.push(line);
    } else if (fence) open = { fence: fence[1] ?? '', language: fence[2] ?? '', line: index + 1, lines: [] };
    prose.push(open || fence ? '' : line);
  }
  return { prose, blocks };
}

const LINKS = [
  /!?\[(?:[^\]]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g,
  /^\s*\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/g,
  /<(?:img|a|source)\s[^>]*?(?:src|srcset|href)="([^"]+)"/g,
];

function linksOf(prose: readonly string[]): readonly Link[] {
  return prose.flatMap((line, index) =>
    LINKS.flatMap((link) =>
      [...line.replaceAll(/`[^`]*`/g, '').matchAll(link)].map(([, target = '']) => ({ target, line: index + 1 })),
    ),
  );
}

function anchorsOf(prose: readonly string[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  const times = new Map<string, number>();
  for (const line of prose) {
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1];
    for (const [, name = ''] of line.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(name);
    if (heading === undefined) continue;
    const slug = slugOf(heading);
    const seen = times.get(slug) ?? 0;
    times.set(slug, seen + 1);
    anchors.add(seen === 0 ? slug : `${slug}-${seen}`);
  }
  return anchors;
}

function slugOf(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
