import type { RefusalCode } from './refusal.ts';

/** What the API answered: its status, and its body as text and, where it is JSON, as what that says. */
export interface ApiAnswer {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}

/** How a shop's own pages reach Cartwright: the calls of the API with a server key, and the key that browsers ask with. */
export interface ShopApi {
  ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<ApiAnswer>;
  readonly browserKey: string;
}

/** What a browser asked of a shop's own pages. */
export interface PageRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query. */
  readonly address: string;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The fields of the form that was sent; none where none was. */
  readonly form: URLSearchParams;
}

/** What a shop's own pages answer: a body, or the address to look at instead. */
export interface PageAnswer {
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the browser goes on after a form, by GET. */
  readonly seeOther?: string;
  /** The browser holds it already. */
  readonly unchanged?: boolean;
  /** Absent where all is well. */
  readonly trouble?: RefusalCode;
}

/** A shop's own pages, as one function. */
export type Storefront = (request: PageRequest) => Promise<PageAnswer>;
