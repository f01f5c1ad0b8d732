export { messageTroubles } from './message-troubles.ts';
export { type Reasons, reasonsIn } from './reasons.ts';
export type { RewardWords } from './rewards.ts';
export { type Speech, speechIn } from './speech.ts';
export { titleIn } from './title-in.ts';
export { widgetWords } from './widget-words.ts';
