import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from './compiler.ts';
import type { Document } from './read-documents.ts';

/** Every relative link of the documents that leads nowhere, with where it stands. Web addresses are not visited. */
export function brokenLinks(documents: readonly Document[]): readonly string[] {
  return documents.flatMap((document) =>
    document.links
      .filter(({ target }) => !/^(https?:|mailto:)/.test(target))
      .filter(({ target }) => !leadsSomewhere(document, target, documents))
      .map(({ target, line }) => `${document.path}:${line} links to ${target}, which is not there.`),
  );
}

/** Every path of the project that a document names between backticks and that is not there. */
export function brokenPaths(documents: readonly Document[]): readonly string[] {
  return documents.flatMap(({ path, prose }) =>
    prose.flatMap((text, index) =>
      [...text.matchAll(/`((?:src|demo|bench|test|docs|plugins)\/[\w./-]*[\w])\/?`/g)]
        .map(([, named = '']) => named)
        .filter((named) => !MADE_LATER.has(named) && !existsSync(join(ROOT, named)))
        .map((named) => `${path}:${index + 1} names ${named}, which is not there.`),
    ),
  );
}

/** Folders that a test run makes. */
const MADE_LATER = new Set(['test/artefacts', 'docs/pictures']);

function leadsSomewhere(document: Document, target: string, documents: readonly Document[]): boolean {
  const [file = '', anchor] = target.split('#').map(decodeURIComponent);
  const path = file === '' ? document.path : posix.join(posix.dirname(document.path), file);
  if (path.startsWith('..') || (file !== '' && !existsSync(join(ROOT, path)))) return false;
  if (anchor === undefined) return true;
  const other = file === '' ? document : documents.find((one) => one.path === path);
  return other?.anchors.has(anchor) ?? false;
}
