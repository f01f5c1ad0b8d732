import type { RefusalCode } from '../../../src/domain/index.ts';
import type { Html } from '../../../src/lib/index.ts';
import type { Session } from '../session/session.ts';

/** What stands between header and footer. */
export interface Page {
  /** Of the window; the shop's name alone where there is none. */
  readonly title?: string;
  readonly main: Html;
  readonly trouble?: RefusalCode;
  /** Where it changed by being looked at. */
  readonly session?: Session;
  /** Another page instead. */
  readonly seeOther?: string;
}
