/** An answer of which a call decides more than the body: how it is to be taken, and by whom it may be kept. */
export class HttpAnswer {
  readonly status: 200 | 204 | 303 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;

  constructor(status: HttpAnswer['status'], headers: Readonly<Record<string, string>>, body?: string) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}
