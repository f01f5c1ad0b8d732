export { LiveSessions } from './sessions/live-sessions.ts';
export { SessionIndex } from './sessions/session-index.ts';
export type { SessionIndexOptions } from './sessions/session-index.ts';
export { SESSION_DEFAULTS } from './sessions/session-params.ts';
export type { SessionParams } from './sessions/session-params.ts';
export { SessionPredictor } from './sessions/session-predictor.ts';
export { SessionSteps } from './sessions/session-steps.ts';
export { appendSessions } from './sessions/sessions.ts';
export type { Sessions } from './sessions/sessions.ts';
