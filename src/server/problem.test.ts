import { describe, expect, test } from 'vitest';
import { Refusal, type RefusalCode } from '../domain/index.ts';
import { bareProblem, documented, problemOf, troubleOf } from './problem.ts';

const request = { maxBytes: 65_536, type: 'text/xml' };
const problem = (error: unknown) => problemOf(troubleOf(error, request), 'a1-1');

describe('R3 an error becomes a problem document in one place', () => {
  test('a refusal keeps its words', () => {
    expect(problem(new Refusal('not_found', 'There is no product x.', 'Check the id.'))).toEqual({
      type: 'urn:cartwright:problem:not_found',
      title: 'There is no such thing',
      status: 404,
      detail: 'There is no product x.',
      fix: 'Check the id.',
      instance: 'urn:cartwright:request:a1-1',
    });
  });

  test('each code has a status of its own', () => {
    const codes: Record<RefusalCode, string> = {
      bad_input: '400',
      unauthorized: '401',
      forbidden: '403',
      not_found: '404',
      conflict: '409',
      too_large: '413',
      too_many: '429',
      not_ready: '503',
    };
    for (const [code, status] of Object.entries(codes))
      expect(documented(code as RefusalCode)).toMatchObject({ status });
  });

  test('our own bug says nothing of itself', () => {
    for (const error of [new Error('password=hunter2 at /root/secret'), 'text', null, undefined, { statusCode: 500 }])
      expect(problem(error)).toMatchObject({ status: 500, detail: 'Something broke on our side.' });
  });

  test('what the framework refuses is said in our words, also where it is new to us', () => {
    expect(problem({ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 })).toMatchObject({
      status: 413,
      detail: 'The body is larger than the 64 KB that this call takes.',
    });
    expect(problem({ code: 'FST_ERR_NEW', statusCode: 400, message: 'jargon' })).toMatchObject({
      status: 400,
      detail: 'The request broke off before its end.',
    });
  });

  test('bytes that are no HTTP get a whole answer', () => {
    const [head = '', body = ''] = bareProblem('HPE_INVALID_METHOD').split('\r\n\r\n');
    expect(head).toContain('HTTP/1.1 400 Bad Request');
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
    expect(JSON.parse(body)).toMatchObject({ status: 400, detail: 'What arrived is not an HTTP request.' });
  });
});
