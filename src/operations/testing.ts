export { startLearningThread } from './learning-thread.ts';
