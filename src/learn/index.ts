export { learn } from './learn.ts';
