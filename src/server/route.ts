import type { z } from 'zod';
import type { RefusalCode } from '../domain/index.ts';
import type { Serving } from '../operations/index.ts';
import type { KeyKind } from './asker.ts';
import type { Metrics } from './metrics.ts';

/** What every call works with. */
export interface Desk {
  readonly serving: Serving;
  readonly metrics: Metrics;
  readonly version: string;
  /** Whose pages may ask from a browser. */
  readonly allowedOrigins: readonly string[];
}

/** What was asked, as the schemas of the route made it out. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Whose key it was; absent on a call that needs none. */
  readonly kind: KeyKind | undefined;
  /** A header of the request, by its name in small letters. */
  readonly header: (name: string) => string | undefined;
}

/** What a body is and how much of it is taken. */
export interface BodyRule<Body> {
  readonly schema: z.ZodType<Body>;
  readonly maxBytes: number;
  /** Checked by compiled code rather than by zod, because it comes often. */
  readonly hot?: boolean;
  /** Shown in the documents, and sent by a test. */
  readonly example: unknown;
}

/** One call of the API as a value: what it is named, whom it opens to, what it takes and what it answers. */
export interface Route<Params = unknown, Query = unknown, Body = unknown> {
  /** The operation's name, and the call's operationId. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Parameters in braces: `/v1/products/{id}`. */
  readonly path: string;
  /** What it is about, for the documents. */
  readonly group: 'Shoppers' | 'The shop' | 'Configuration' | 'What was learned' | 'This server';
  readonly opensTo: readonly KeyKind[];
  /** Whoever sits on the server's own machine needs no key. */
  readonly openOnThisMachine?: boolean;
  /** A browser's beacon can set no headers: the key may stand in the address, and the body may come as text. */
  readonly fromBeacons?: boolean;
  /** A form of a page posts here: the body may come as forms send it, each name with its text or texts. */
  readonly fromForms?: boolean;
  /** The answer becomes part of a page: a refusal is a comment there, which nobody sees. */
  readonly inPages?: boolean;
  readonly summary: string;
  readonly description: string;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: BodyRule<Body>;
  readonly answer: {
    readonly words: string;
    readonly schema?: z.ZodType;
    readonly type?: string;
    readonly status?: 204;
  };
  /** What it answers otherwise without any content, by status. */
  readonly also?: Readonly<Record<string, string>>;
  /** Refusals beyond those that every call can give. */
  readonly refusals?: readonly RefusalCode[];
  readonly run: (desk: Desk, asked: Asked<Params, Query, Body>) => unknown;
}

/** Makes a route whose `run` knows the types that its schemas make. */
export function route<Params = undefined, Query = undefined, Body = undefined>(
  definition: Route<Params, Query, Body>,
): Route {
  return definition as Route;
}
