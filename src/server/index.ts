export { startServer } from './start-server.ts';
export type { RunningServer, ServerOptions } from './start-server.ts';
export { bundle, SCRIPTS } from './widget/bundle.ts';
export type { ScriptName } from './widget/bundle.ts';
