import type { Answered, ApiShop } from './api/api-shop.ts';

/** A browser without scripts: it keeps the shop's cookie, and follows where forms lead. */
export interface Browser {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Sends a form and answers the page that it leads to. */
  post(
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answered>;
  /** The cookie as it is sent; set it to bring another along. */
  cookie: string;
}

/** Opens a browser that has never been in the shop. */
export function browserOf(shop: ApiShop): Browser {
  async function follow(answer: Response): Promise<Answered> {
    const kept = answer.headers.get('set-cookie');
    if (kept !== null) browser.cookie = kept.split(';', 1)[0] ?? '';
    const next = answer.headers.get('location');
    if (next !== null) return browser.get(next);
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, headers: answer.headers, text, json: undefined };
  }
  const send = async (path: string, init: RequestInit): Promise<Answered> =>
    follow(
      await fetch(`${shop.server.url}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { 'accept-language': 'en', cookie: browser.cookie, ...(init.headers as Record<string, string>) },
      }),
    );
  const browser: Browser = {
    cookie: '',
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { origin: shop.server.url, ...headers },
        body: new URLSearchParams(fields),
      }),
  };
  return browser;
}
