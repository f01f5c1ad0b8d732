import { STATUS_CODES } from 'node:http';
import { type Place, Refusal, type RefusalCode } from '../domain/index.ts';
import { BadInput } from './bad-input.ts';

/** Everything that can go wrong with a request: what callers do, what only HTTP can get wrong, and our own bugs. */
export type ProblemCode = RefusalCode | 'wrong_method' | 'wrong_type' | 'headers_too_large' | 'too_slow' | 'internal';

const STATUS = {
  bad_input: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  wrong_method: 405,
  too_slow: 408,
  conflict: 409,
  too_large: 413,
  wrong_type: 415,
  too_many: 429,
  headers_too_large: 431,
  internal: 500,
  not_ready: 503,
} satisfies Record<ProblemCode, number>;

const TITLES: Record<ProblemCode, string> = {
  bad_input: 'This request cannot be understood',
  unauthorized: 'Who asks is not known',
  forbidden: 'This key may not do that',
  not_found: 'There is no such thing',
  wrong_method: 'This address does not do that',
  too_slow: 'The request took too long to arrive',
  conflict: 'This does not fit what is there',
  too_large: 'The request is too large',
  wrong_type: 'The body is not JSON',
  too_many: 'Too many requests',
  headers_too_large: 'The headers are too large',
  internal: 'Something broke on our side',
  not_ready: 'This is not ready yet',
};

/** An error as RFC 9457 writes it, with what to do about it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened this time, in one sentence. */
  readonly detail: string;
  /** What to do about it, in one sentence. */
  readonly fix: string;
  /** The request, by the id under which our log knows it. */
  readonly instance: string;
  /** What is wrong where, for a body that does not fit. */
  readonly places?: readonly Place[];
}

/** What went wrong, before it is a matter of HTTP. */
export interface Trouble {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
  readonly places?: readonly Place[];
}

/** The media type of every error that we answer. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The only place where trouble becomes a status. */
export function problemOf({ code, message, fix, places }: Trouble, requestId: string): Problem {
  return {
    type: `urn:cartwright:problem:${code}`,
    title: TITLES[code],
    status: STATUS[code],
    detail: message,
    fix,
    instance: `urn:cartwright:request:${requestId}`,
    ...(places && { places }),
  };
}

/** The status that tells of a trouble where a page tells the rest. */
export function statusOf(code: ProblemCode): number {
  return STATUS[code];
}

/** A problem document as a comment of HTML: in a page nobody sees it, and nothing that it quotes can end it. */
export function asComment(problem: Problem): string {
  const signs = /[<>&-]/g;
  const code = (sign: string): string => `\\u00${sign.charCodeAt(0).toString(16)}`;
  return `<!-- ${JSON.stringify(problem).replaceAll(signs, code)} -->`;
}

/** The status, as text, under which an API description lists a problem, and its title. */
export function documented(code: ProblemCode): { status: string; title: string } {
  return { status: String(STATUS[code]), title: TITLES[code] };
}

/** The answer to bytes that are not HTTP, or not in time, ready for the socket. */
export function bareProblem(nodeCode: string | undefined): string {
  const { code, message, fix } = bareTrouble(nodeCode);
  const problem = problemOf({ code, message, fix }, 'none');
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Connection: close',
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

function bareTrouble(nodeCode: string | undefined): Trouble {
  if (nodeCode === 'HPE_HEADER_OVERFLOW')
    return {
      code: 'headers_too_large',
      message: 'Address and headers together are larger than 16 KB.',
      fix: 'Send fewer or shorter headers; long things belong in the body.',
    };
  if (nodeCode === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { code: 'too_slow', message: 'The request did not arrive in time.', fix: 'Send it again.' };
  return { code: 'bad_input', message: 'What arrived is not an HTTP request.', fix: 'Speak HTTP/1.1 to this port.' };
}

/** What to tell the caller about anything that was thrown; `internal` where it is our own bug. */
export function troubleOf(error: unknown, request: { maxBytes: number; type: string | undefined }): Trouble {
  if (error instanceof BadInput)
    return { code: error.code, message: error.message, fix: error.fix, places: error.places };
  if (error instanceof Refusal) return { code: error.code, message: error.message, fix: error.fix };
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? FRAMEWORK[code]?.(request) : undefined;
  if (known) return known;
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return BROKE_OFF;
  return {
    code: 'internal',
    message: 'Something broke on our side.',
    fix: 'Send it again, twice does no harm. If it stays so, look for the request id in the log and report it.',
  };
}

const BROKE_OFF: Trouble = {
  code: 'bad_input',
  message: 'The request broke off before its end.',
  fix: 'Send it again; nothing was stored.',
};

const NOT_JSON: Trouble = {
  code: 'bad_input',
  message: 'The body is not JSON that can be read.',
  fix: 'Send one plain JSON document in UTF-8, uncompressed, without __proto__ or constructor.prototype as names.',
};

/** Troubles that the framework finds before we see a request, by its own codes. */
const FRAMEWORK: Readonly<Record<string, (request: { maxBytes: number; type: string | undefined }) => Trouble>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ({ maxBytes }) => ({
    code: 'too_large',
    message: `The body is larger than the ${Math.floor(maxBytes / 1024).toLocaleString('en')} KB that this call takes.`,
    fix: 'Send it in several smaller requests.',
  }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ({ type }) => ({
    code: 'wrong_type',
    message:
      type === undefined ? 'The body does not say what it is.' : `The body says that it is ${type.slice(0, 80)}.`,
    fix: 'Send JSON with the header `Content-Type: application/json`.',
  }),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => ({
    code: 'bad_input',
    message: 'The body is empty.',
    fix: 'Send one JSON document; /docs shows an example for each call.',
  }),
  FST_ERR_CTP_INVALID_JSON_BODY: () => NOT_JSON,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => BROKE_OFF,
  FST_ERR_BAD_URL: () => ({
    code: 'bad_input',
    message: 'The address holds a % that no two hexadecimal digits of UTF-8 follow.',
    fix: 'Percent-encode ids in addresses, as encodeURIComponent does.',
  }),
};
