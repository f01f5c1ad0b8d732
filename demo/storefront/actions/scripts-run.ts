import type { Action } from './action.ts';

/** The browser runs scripts after all: from the next page on the widget asks for offers. */
export const scriptsRun: Action = ({ session }) => ({ session: { ...session, plain: false }, goOn: '/shop' });
