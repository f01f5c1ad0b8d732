export { withLearningThread } from './learning-thread.ts';
