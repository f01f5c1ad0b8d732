import { expect, test } from 'vitest';
import { loggable } from './log.ts';

test('R4 what is written of an error holds no key and no address of a person', () => {
  const key = `cw_server_${'aB3_-'.repeat(6)}`;
  const error = Object.assign(new Error(`Key (email)=(ada.l+x@example.co.uk) exists; ${key}`), {
    code: '23505',
    detail: 'Key (email)=(ada@example.com) already exists.',
    parameters: ['ada@example.com'],
  });
  const written = loggable(error);
  expect(written).toEqual({
    message: 'Key (email)=([e-mail]) exists; [key]',
    code: '23505',
    stack: expect.any(String),
  });
  expect(JSON.stringify(written)).not.toMatch(/ada|example|cw_server/);
  expect(loggable('thrown at bob@example.com')).toEqual({ message: 'thrown at [e-mail]' });
});
