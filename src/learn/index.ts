export { learn } from './learn.ts';
export { fitSessions } from './sessions/fit-sessions.ts';
export type { LiveSessions } from './sessions/fit-sessions.ts';
export type { SessionParams } from './sessions/session-params.ts';
export { SessionPredictor } from './sessions/session-predictor.ts';
