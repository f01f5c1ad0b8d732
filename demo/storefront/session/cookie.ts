import { Currency, CustomerId, ProductId } from '../../../src/domain/index.ts';
import { isLanguage } from '../words/words.ts';
import { type Line, MOST_LINES, MOST_PIECES, type Session } from './session.ts';

const NAME = 'shop';
const VISITOR = /^v-[\w-]{8,40}$/;
/** Browsers keep no cookie above 4,096 bytes. */
const MAX_LENGTH = 3_900;
const REMEMBERED_SECONDS = 180 * 86_400;

/** The session that a browser brings along, if it does. Whatever does not fit is left out: a cookie is anybody's word. */
export function readSession(cookies: string | undefined): Session | undefined {
  const value = valueIn(cookies ?? '');
  if (value === undefined || value.length > MAX_LENGTH) return undefined;
  const fields = new URLSearchParams(value);
  const visitor = fields.get('v') ?? '';
  if (!VISITOR.test(visitor)) return undefined;
  const language = fields.get('l') ?? '';
  return {
    visitor,
    cart: linesIn(fields.getAll('b')),
    language: isLanguage(language) ? language : undefined,
    currency: Currency.safeParse(fields.get('c')).data,
    customer: CustomerId.safeParse(fields.get('a')).data,
    remembered: fields.get('r') === '1',
    holdout: fields.get('h') === '1',
    plain: fields.get('p') === '1',
  };
}

/** The header that keeps a session: for this visit, or longer where the shopper agreed. Undefined where the browser holds the same already. */
export function writeSession(session: Session, cookies: string | undefined): string | undefined {
  const value = written(session);
  if (value === valueIn(cookies ?? '') || value.length > MAX_LENGTH) return undefined;
  const age = session.remembered ? `; Max-Age=${REMEMBERED_SECONDS}` : '';
  return `${NAME}=${value}; Path=/shop; HttpOnly; SameSite=Lax${age}`;
}

/** True where a browser would keep it. */
export function fits(session: Session): boolean {
  return session.cart.length <= MOST_LINES && written(session).length <= MAX_LENGTH;
}

function written({ visitor, cart, language, currency, customer, remembered, holdout, plain }: Session): string {
  const fields = new URLSearchParams({ v: visitor });
  if (language !== undefined) fields.set('l', language);
  if (currency !== undefined) fields.set('c', currency);
  if (customer !== undefined) fields.set('a', customer);
  if (remembered) fields.set('r', '1');
  if (holdout) fields.set('h', '1');
  if (plain) fields.set('p', '1');
  for (const { productId, quantity } of cart) fields.append('b', `${quantity} ${productId}`);
  return fields.toString();
}

function linesIn(texts: readonly string[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const text of texts.slice(0, MOST_LINES)) {
    const [, pieces = '', id = ''] = /^([1-9]\d?) (.+)$/s.exec(text) ?? [];
    const productId = ProductId.safeParse(id).data;
    if (productId !== undefined) lines.set(productId, { productId, quantity: Math.min(Number(pieces), MOST_PIECES) });
  }
  return [...lines.values()];
}

function valueIn(cookies: string): string | undefined {
  for (const pair of cookies.split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === NAME) return pair.slice(at + 1).trim();
  }
  return undefined;
}
