import type { Session } from '../session/session.ts';
import type { Visit } from '../visit.ts';

/** What a form did: the session after it, where it changed, and where to go on. */
export interface Done {
  readonly session?: Session;
  readonly goOn: string;
}

/** Something that a form asks for. */
export type Action = (visit: Visit, form: URLSearchParams) => Done | Promise<Done>;
