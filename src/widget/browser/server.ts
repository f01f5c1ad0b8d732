let base = '';
let key = '';

/** An id that nobody else makes; `randomUUID` is there on safe pages alone, and shops are built on others too. */
export const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** Takes where the server is, and with which key it is asked, from the script's address: `https://cartwright.example/widget/cartwright.js?key=...`. */
export function setServer(address: string): void {
  // Fails where one of them is missing.
  [, base, key] = /([^?]*)widget\/.*[?&]key=([\w-]*)/.exec(address) as unknown as [string, string, string];
}

/** The address of a call, key included, so that no browser has to ask first whether it may. */
export function addressOf(call: string, more?: Record<string, string | undefined>): string {
  // What is undefined is left out on the way through JSON.
  const said = JSON.parse(JSON.stringify({ key, ...more })) as Record<string, string>;
  return `${base}v1/${call}?${new URLSearchParams(said)}`;
}

/** Sends text, which needs no leave of another origin, and without cookies. */
export function post(address: string, body: unknown, init: RequestInit): Promise<Response> {
  return fetch(address, { method: 'POST', credentials: 'omit', body: JSON.stringify(body), ...init });
}
